import './follow-up.css';
import { Link } from '@tanstack/react-router';
import { longestText } from '../../../domain/text-limits.ts';
import { lightRound, type RoundGoal } from '../../../domain/light-round.ts';
import type { Activity, Light } from '../../../domain/plan.ts';
import { Card } from '../../components/card.tsx';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { flattenGoal, goalChange } from '../plan/flat-years.ts';
import { LightChoice } from '../plan/light-choice.tsx';
import { partLink } from '../plan/part-links.ts';
import { usePlan } from '../plan/plan-context.tsx';
import { useFlatRecord } from '../plan/use-flat-record.ts';
import { usePlanRecord } from '../plan/use-plan-record.ts';

/** Goal by goal: the year's outcome, and a light with a sentence for each activity. Saved as it is written. */
export function LightRound() {
  const { view, thisYear } = usePlan();
  return lightRound(view.plan, thisYear).map((round) => <GoalRound key={round.goal.id} round={round} />);
}

function GoalRound({ round: { goal, years, activities } }: { round: RoundGoal }) {
  const { t } = useI18n();
  return (
    <Card title={goal.title.trim() || t('plan.goal.untitled')}>
      <div className="stack">
        {goal.measure.trim() ? <p className="small muted">{t('plan.goal.measureIs', { measure: goal.measure })}</p> : null}
        {years.length > 0 ? <Outcomes goal={goal} years={years} /> : null}
        {activities.length === 0 ? (
          <p className="muted">{t('lightRound.noActivities')}</p>
        ) : (
          <ul className="revision-list" role="list">
            {activities.map((activity) => (
              <ActivityLight key={activity.id} activity={activity} />
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

function Outcomes({ goal, years }: { goal: RoundGoal['goal']; years: number[] }) {
  const { t, format } = useI18n();
  const { slug } = usePlan();
  const record = useFlatRecord({ kind: 'goals', row: goal, slug, flatten: (row) => flattenGoal(row, years), change: goalChange });
  const isQuiet = record.state.kind === 'idle' || record.state.kind === 'saved';
  return (
    <div className="round-outcomes">
      {years.map((year) => {
        const target = record.value[`target-${year}`] ?? null;
        return (
          <NumberField
            key={year}
            label={t('plan.goal.outcomeIn', { year: String(year) })}
            hint={t('lightRound.target', { target: target === null ? '–' : format.number(target) })}
            unit={goal.unit}
            value={record.value[`outcome-${year}`] ?? null}
            min={-1e12}
            max={1e12}
            onChange={(outcome) => record.set({ [`outcome-${year}`]: outcome })}
          />
        );
      })}
      {isQuiet ? null : <SaveState state={record.state} onRetry={() => void record.flush()} />}
      <ConflictDialog
        conflict={record.conflict}
        fields={years.map((year) => ({
          key: `outcome-${year}` as const,
          label: t('plan.goal.outcomeIn', { year: String(year) }),
        }))}
        onResolve={(chosen) => void record.resolve(chosen)}
      />
    </div>
  );
}

function ActivityLight({ activity: row }: { activity: Activity }) {
  const { t, format } = useI18n();
  const { slug, nameOf } = usePlan();
  const record = usePlanRecord('activities', row, slug);
  const { id, title, year, actorIds, light, followUp } = record.value;
  const isQuiet = record.state.kind === 'idle' || record.state.kind === 'saved';
  const name = title.trim() || t('plan.activity.untitled');
  const showLight = (value: unknown) => {
    const shown = (value as Light | null) ?? 'none';
    return t(`plan.light.${shown}`);
  };
  return (
    <li className="revision-question">
      <p className="round-activity">
        <Link {...partLink(slug, 'goals', { kind: 'activity', id })}>{name}</Link>
        <span className="small muted">{[String(year), format.list(actorIds.map(nameOf))].filter(Boolean).join(' · ')}</span>
      </p>
      <LightChoice
        label={t('lightRound.lightOf', { title: name })}
        hideLabel
        value={light}
        onChange={(chosen) => record.set({ light: chosen })}
      />
      <TextArea
        label={t('lightRound.sentence')}
        rows={1}
        value={followUp}
        maxLength={longestText}
        onChange={(text) => record.set({ followUp: text })}
      />
      {isQuiet ? null : <SaveState state={record.state} onRetry={() => void record.flush()} />}
      <ConflictDialog
        conflict={record.conflict}
        fields={[
          {
            key: 'light',
            label: t('plan.activity.light'),
            show: showLight,
          },
          { key: 'followUp', label: t('lightRound.sentence') },
        ]}
        onResolve={(chosen) => void record.resolve(chosen)}
      />
    </li>
  );
}
