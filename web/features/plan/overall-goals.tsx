import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { longestText, longLineLimit } from '../../../domain/text-limits.ts';
import type { OverallGoal } from '../../../domain/plan.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { Menu } from '../../components/menu.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { api } from '../../lib/api.ts';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { BringInDialog } from './bring-in-dialog.tsx';
import { usePlan } from './plan-context.tsx';
import { QuickLine } from '../../components/quick-line.tsx';
import { usePlanRecord } from './use-plan-record.ts';
import { stepTarget, usePlanRows } from './use-plan-rows.ts';

/** A couple of overall goals, written here or brought in from the direction of step 0. @source inventory M01 B05 */
export function OverallGoals() {
  const { t } = useI18n();
  const { slug, view, mayWrite } = usePlan();
  const rows = usePlanRows('overallGoals', slug);
  const [bringing, setBringing] = useState(false);
  const enabled = useMay('read-worksheets');
  const proposals = useQuery(api.plan.proposals.queryOptions({ input: { collaboration: slug }, enabled }));
  const left = (proposals.data ?? []).filter(({ overallGoalId, wanted }) => overallGoalId === null && wanted !== false).length;
  const { overallGoals } = view.plan;
  return (
    <Card title={t('plan.overall.title')}>
      <div className="stack">
        <p className="muted">{t('plan.overall.lead')}</p>
        {overallGoals.length > 0 ? (
          <ol className="overall-goals">
            {overallGoals.map((goal) => (
              <OverallGoalLine key={goal.id} goal={goal} ids={overallGoals.map(({ id }) => id)} />
            ))}
          </ol>
        ) : null}
        {mayWrite ? (
          <QuickLine
            draftKey={`plan/${slug}/new-overall-goal`}
            label={t('plan.overall.newLabel')}
            showLabel
            maxLength={longLineLimit}
            onAdd={(text) => rows.add({ text })}
          />
        ) : null}
        {mayWrite && left > 0 ? (
          <div>
            <Button icon="download" aria-haspopup="dialog" onClick={() => setBringing(true)}>
              {t('plan.overall.bringIn', { count: left })}
            </Button>
          </div>
        ) : null}
      </div>
      <BringInDialog open={bringing} proposals={proposals.data ?? []} onClose={() => setBringing(false)} />
    </Card>
  );
}

function OverallGoalLine({ goal, ids }: { goal: OverallGoal; ids: string[] }) {
  const { t } = useI18n();
  const { slug, mayWrite } = usePlan();
  const rows = usePlanRows('overallGoals', slug);
  const record = usePlanRecord('overallGoals', goal, slug);
  const place = ids.indexOf(goal.id) + 1;
  const label = t('plan.overall.number', { number: String(place) });
  const step = (by: -1 | 1) => {
    const before = stepTarget(ids, goal.id, by);
    if (before !== undefined) void rows.move(goal.id, before);
  };
  if (!mayWrite) {
    return (
      <li>
        {goal.text}
        <Origin goal={goal} />
      </li>
    );
  }
  return (
    <li>
      <div className="overall-goal">
        <TextArea
          label={label}
          hideLabel
          rows={1}
          value={record.value.text}
          maxLength={longestText}
          onChange={(text) => record.set({ text })}
        />
        <Menu
          variant="plain"
          icon="more"
          iconOnly
          label={t('plan.rowMenu', { row: label })}
          items={[
            { label: t('plan.moveUp'), icon: 'arrow-up', disabled: place === 1, onSelect: () => step(-1) },
            { label: t('plan.moveDown'), icon: 'arrow-down', disabled: place === ids.length, onSelect: () => step(1) },
            {
              label: t('common.remove'),
              icon: 'trash',
              danger: true,
              onSelect: () => void rows.remove(record.value, { removed: t('plan.overall.removed') }),
            },
          ]}
        />
      </div>
      <Origin goal={goal} />
      {record.state.kind === 'idle' || record.state.kind === 'saved' ? null : (
        <SaveState state={record.state} onRetry={() => void record.flush()} />
      )}
      <ConflictDialog
        conflict={record.conflict}
        fields={[{ key: 'text', label }]}
        onResolve={(chosen) => void record.resolve(chosen)}
      />
    </li>
  );
}

/** Where an overall goal came from, clickable backwards. */
function Origin({ goal }: { goal: OverallGoal }) {
  const { t } = useI18n();
  const { slug } = usePlan();
  const [, station, exercise] = goal.origin?.split('/') ?? [];
  if (!station || !exercise) return null;
  return (
    <p className="small muted">
      {t('plan.overall.comesFrom')}{' '}
      <a href={`/s/${encodeURIComponent(slug)}/station/${station}/${exercise}`}>{t('plan.overall.direction')}</a>
    </p>
  );
}
