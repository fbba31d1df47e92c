import { Link } from '@tanstack/react-router';
import type { Round } from '../../../contract/rounds.ts';
import type { Field, Method } from '../../../domain/method.ts';
import { Icon } from '../../components/icon.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import type { FieldViewProps } from '../exercise/field-props.ts';
import { useStationTasks } from '../tasks/use-tasks.ts';
import { WeakRows } from '../tasks/weak-rows.tsx';
import { ReadinessGauge } from './readiness-gauge.tsx';
import { labelOf } from './use-weak-rows.ts';

export type RoundVerdictViewProps = FieldViewProps & { round: Round; /** Rows with a group value. */ decided: number };

/** What the field's rule says of the group's values; how many are left when it can't say anything yet. */
export function RoundVerdictView(props: RoundVerdictViewProps) {
  const { verdict } = props.round;
  if (verdict?.rule === 'engagement') return <EngagementVerdict {...props} verdict={verdict} />;
  if (verdict?.rule === 'readiness') return <ReadinessVerdict {...props} verdict={verdict} />;
  return null;
}

type Of<Rule extends string> = Extract<NonNullable<Round['verdict']>, { rule: Rule }>;

function EngagementVerdict({ field, method, round, decided, verdict }: RoundVerdictViewProps & { verdict: Of<'engagement'> }) {
  const { t } = useI18n();
  const total = round.items.length;
  const smaller = useSmallerEffort(field, method);
  return (
    <section className="verdict" data-verdict={verdict.verdict ?? 'none'} aria-live="polite">
      <VerdictSign verdict={verdict.verdict} />
      <div className="verdict-words">
        <h3>
          {verdict.verdict === 'go'
            ? t('rounds.engagementGo', { count: total })
            : verdict.verdict === 'consider-smaller'
              ? t('rounds.engagementSmaller')
              : t('rounds.verdictWaits')}
        </h3>
        <p>
          {verdict.verdict === null
            ? t('rounds.decidedOf', { count: decided, total })
            : t(verdict.verdict === 'go' ? 'rounds.engagementGoLead' : 'rounds.engagementSmallerLead', {
                count: verdict.yes,
                total,
              })}
        </p>
        {verdict.verdict === 'consider-smaller' ? (
          <ul className="verdict-list">
            {verdict.noKeys.map((key) => (
              <li key={key}>{labelOf(field, key)}</li>
            ))}
          </ul>
        ) : null}
        {verdict.verdict === 'consider-smaller' && smaller ? (
          <p>
            <Link {...smaller.link}>{smaller.title}</Link>
          </p>
        ) : null}
        {verdict.verdict ? <p className="small muted">{t('rounds.adviceOnly')}</p> : null}
      </div>
    </section>
  );
}

/** The exercise that the field's answers lead to first, as a link. */
function useSmallerEffort(field: Field, method: Method) {
  const collab = useSlug();
  const point = field.to.find((one) => one.kind === 'field');
  if (point?.kind !== 'field') return null;
  const exercise = method.stations.find(({ key }) => key === point.station)?.exercises.find(({ key }) => key === point.exercise);
  if (!exercise) return null;
  const link = {
    to: '/s/$collab/station/$station/$exercise',
    params: { collab, station: point.station, exercise: exercise.key },
  } as const;
  return { title: exercise.title, link };
}

function ReadinessVerdict({ field, place, round, decided, verdict }: RoundVerdictViewProps & { verdict: Of<'readiness'> }) {
  const { t, format } = useI18n();
  const tasks = useStationTasks(place.station);
  const target = field.to.find((point) => point.kind === 'field');
  const origin = target?.kind === 'field' ? { station: target.station, exercise: target.exercise } : place;
  const weak = verdict.weakKeys.flatMap((key) => {
    const value = round.outcomes.find((one) => one.item === key)?.value;
    return typeof value === 'number' ? [{ key, label: labelOf(field, key), value }] : [];
  });
  return (
    <section className="stack" data-gap="4" aria-live="polite">
      <div className="verdict" data-verdict={verdict.verdict ?? 'none'}>
        <VerdictSign verdict={verdict.verdict} />
        <div className="verdict-words">
          <h3>
            {t(
              verdict.verdict === 'go'
                ? 'rounds.readinessGo'
                : verdict.verdict === 'not-ready'
                  ? 'rounds.readinessNot'
                  : 'rounds.verdictWaits',
            )}
          </h3>
          <p>
            {verdict.sum === null || verdict.mean === null
              ? t('rounds.decidedOf', { count: decided, total: round.items.length })
              : t('rounds.readinessSum', { sum: verdict.sum, mean: format.number(verdict.mean, { maximumFractionDigits: 2 }) })}
          </p>
          <ReadinessGauge sum={verdict.sum} />
          <p className="small muted">{t('rounds.readinessRule')}</p>
        </div>
      </div>
      {weak.length > 0 ? (
        <section className="stack" data-gap="3" aria-label={t('tasks.weakTitle')}>
          <h3>{t('tasks.weakTitle')}</h3>
          <p className="small muted">{t('tasks.weakLead')}</p>
          <WeakRows rows={weak} tasks={tasks.data ?? []} origin={origin} />
        </section>
      ) : null}
    </section>
  );
}

function VerdictSign({ verdict }: { verdict: string | null }) {
  return (
    <span className="verdict-sign" aria-hidden="true">
      <Icon name={verdict === null ? 'clock' : verdict === 'go' ? 'check' : 'flag'} size={26} />
    </span>
  );
}
