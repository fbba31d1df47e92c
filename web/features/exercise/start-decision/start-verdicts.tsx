import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../../contract/journey.ts';
import type { Exercise, Method } from '../../../../domain/method.ts';
import { Icon } from '../../../components/icon.tsx';
import { useSlug } from '../../../lib/collaboration.ts';
import { type I18n, useI18n } from '../../../lib/i18n.ts';
import { LiveDocumentProvider } from '../../live-text/live-document-provider.tsx';
import { useLiveValue } from '../../live-text/use-live-value.ts';
import { useVerdicts } from '../../rounds/use-rounds.ts';
import type { ExerciseFieldsProps } from '../exercise-fields.tsx';

/** What the tests say together, before the group decides: each a link to its exercise. @source inventory B02 */
export function StartVerdicts({ method, place, exercise }: ExerciseFieldsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { data } = useVerdicts(method.id);
  const own = (data ?? []).filter((one) => one.station === place.station);
  const direction = directionOf(method, place.station, exercise);
  return (
    <section className="stack" data-gap="3" aria-label={t('exercise.start.soFar')}>
      <h2>{t('exercise.start.soFar')}</h2>
      <div className="start-verdicts">
        {own.map((one) => (
          <VerdictCard
            key={one.exercise + one.field}
            method={method}
            station={one.station}
            exercise={one.exercise}
            {...verdictWords(one.verdict, i18n)}
          />
        ))}
        {direction ? (
          <LiveDocumentProvider name={`exercise/${method.id}/${place.station}/${direction.exercise.key}`} readOnly>
            <DirectionCard method={method} station={place.station} {...direction} />
          </LiveDocumentProvider>
        ) : null}
      </div>
    </section>
  );
}

type DirectionProps = { exercise: Exercise; field: Exercise['fields'][number] };

/** The exercise of yes and no, answered together, that leads to this one. */
function directionOf(method: Method, stationKey: string, decision: Exercise): DirectionProps | null {
  const station = method.stations.find(({ key }) => key === stationKey);
  for (const point of decision.fields.flatMap((field) => field.from)) {
    if (point.kind !== 'field' || point.station !== stationKey) continue;
    const exercise = station?.exercises.find(({ key }) => key === point.exercise);
    const field = exercise?.fields.find(({ key }) => key === point.field);
    if (exercise?.mode === 'together' && field?.type === 'yes-no') return { exercise, field };
  }
  return null;
}

function DirectionCard({ method, station, exercise, field }: DirectionProps & { method: Method; station: string }) {
  const { t } = useI18n();
  const answers = field.items.map((item) => item.key);
  return (
    <Counted field={field.key} items={answers}>
      {({ yes, no, total }) => (
        <VerdictCard
          method={method}
          station={station}
          exercise={exercise.key}
          tone={yes === total ? 'go' : yes + no === total ? 'stop' : 'none'}
          title={yes + no === 0 ? t('exercise.start.notYet') : t('exercise.start.directionYes', { count: yes, total })}
          lead={yes + no < total ? t('exercise.start.left', { count: total - yes - no }) : t('exercise.start.directionLead')}
        />
      )}
    </Counted>
  );
}

type Count = { yes: number; no: number; total: number };

/** Counts answers of the sheet around: one hook a row, so the rows must stay the same while it is shown. */
function Counted({
  field,
  items,
  children,
  count = { yes: 0, no: 0, total: items.length },
}: {
  field: string;
  items: readonly string[];
  children: (count: Count) => ReactNode;
  count?: Count;
}) {
  const [first, ...rest] = items;
  if (first === undefined) return children(count);
  return (
    <CountOne valueKey={`${field}.${first}.answer`}>
      {(answer) => (
        <Counted
          field={field}
          items={rest}
          count={{ ...count, yes: count.yes + Number(answer === true), no: count.no + Number(answer === false) }}
        >
          {children}
        </Counted>
      )}
    </CountOne>
  );
}

function CountOne({ valueKey, children }: { valueKey: string; children: (answer: boolean | undefined) => ReactNode }) {
  return children(useLiveValue<boolean>(valueKey).value);
}

type VerdictCardProps = {
  method: Method;
  station: string;
  exercise: string;
  tone: 'go' | 'stop' | 'none';
  title: string;
  lead: string;
};

function VerdictCard({ method, station, exercise, tone, title, lead }: VerdictCardProps) {
  const { t } = useI18n();
  const collab = useSlug();
  const name =
    method.stations.find(({ key }) => key === station)?.exercises.find(({ key }) => key === exercise)?.title ?? exercise;
  return (
    <Link
      to="/s/$collab/station/$station/$exercise"
      params={{ collab, station, exercise }}
      className="start-verdict"
      data-verdict={tone}
    >
      <small>{name}</small>
      <strong>
        <Icon name={tone === 'go' ? 'check' : tone === 'stop' ? 'flag' : 'clock'} size={19} />
        <span>{title}</span>
      </strong>
      <span className="small">{lead}</span>
      <span className="visually-hidden">{t('exercise.start.open')}</span>
    </Link>
  );
}

/** A verdict in a few words, with what lies behind it. */
function verdictWords(verdict: Verdict, { t, format }: I18n): Pick<VerdictCardProps, 'tone' | 'title' | 'lead'> {
  switch (verdict.rule) {
    case 'engagement':
      if (verdict.verdict === null)
        return {
          tone: 'none',
          title: t('exercise.start.notYet'),
          lead: t('exercise.start.left', { count: verdict.missingKeys.length }),
        };
      return verdict.verdict === 'go'
        ? { tone: 'go', title: t('exercise.start.engagementGo'), lead: t('exercise.start.engagementGoLead') }
        : {
            tone: 'stop',
            title: t('exercise.start.engagementNo', { count: verdict.noKeys.length }),
            lead: t('exercise.start.engagementNoLead'),
          };
    case 'readiness':
      if (verdict.sum === null)
        return {
          tone: 'none',
          title: t('exercise.start.notYet'),
          lead: t('exercise.start.left', { count: verdict.missingKeys.length }),
        };
      return {
        tone: verdict.verdict === 'go' ? 'go' : 'stop',
        title: t('exercise.start.readinessSum', { sum: verdict.sum }),
        lead:
          verdict.weakKeys.length > 0
            ? t('exercise.start.readinessWeak', { count: verdict.weakKeys.length })
            : t(verdict.verdict === 'go' ? 'exercise.start.readinessGo' : 'exercise.start.readinessNot'),
      };
    case 'core-group': {
      const missing = verdict.badges.filter(({ state }) => state !== 'met');
      return missing.length === 0
        ? { tone: 'go', title: t('exercise.start.groupComplete'), lead: t('exercise.start.groupCompleteLead') }
        : {
            tone: 'stop',
            title: t('exercise.start.groupMissing', { count: missing.length }),
            lead: format.list(missing.map(({ key }) => t(`exercise.badges.name.${key}`))),
          };
    }
    case 'archetype-coverage':
      return verdict.gaps.length === 0
        ? { tone: 'go', title: t('exercise.wheel.full'), lead: t('exercise.start.rolesLead') }
        : {
            tone: 'stop',
            title: t('exercise.start.rolesMissing', { count: verdict.gaps.length }),
            lead: format.list(verdict.gaps.map((gap) => t(`members.archetype.${gap}`))),
          };
  }
}
