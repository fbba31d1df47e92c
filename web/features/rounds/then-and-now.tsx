import './rounds.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RoundSummary } from '../../../contract/rounds.ts';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { loadError } from '../../lib/load-error.ts';
import { RoundTrend } from './round-trend.tsx';
import { useRound } from './use-rounds.ts';

/** The newest closed round of each field that has been answered more than once, newest first. */
export function repeatedRounds(rounds: readonly RoundSummary[]): RoundSummary[] {
  const closed = rounds.filter(({ state }) => state === 'closed');
  const byField = Map.groupBy(closed, ({ method, station, exercise, field }) => [method, station, exercise, field].join('/'));
  return [...byField.values()].filter(({ length }) => length > 1).map(([newest]) => newest!);
}

/** The answers of one field from its first round beside those of its latest. @source inventory M22 S19 */
export function ThenAndNow({ latest }: { latest: RoundSummary }) {
  const { t, locale } = useI18n();
  const collaboration = useSlug();
  const round = useRound(latest.id);
  const input = { collaboration, method: latest.method, locale };
  const method = useQuery(api.method.get.queryOptions({ input, staleTime: Infinity }));
  const error = loadError(round, method);
  if (error) return <ProblemNotice error={error} onRetry={() => void Promise.all([round.refetch(), method.refetch()])} />;
  if (!round.data || !method.data) return <PageLoading />;
  const station = method.data.stations.find(({ key }) => key === latest.station);
  const exercise = station?.exercises.find(({ key }) => key === latest.exercise);
  const field = exercise?.fields.find(({ key }) => key === latest.field);
  if (!field) return null;
  return (
    <section className="stack" data-gap="3" aria-label={exercise!.title}>
      <div>
        <h2>{exercise!.title}</h2>
        <p className="small muted">
          {station!.shortTitle} ·{' '}
          <Link
            to="/s/$collab/station/$station/$exercise"
            params={{ collab: collaboration, station: latest.station, exercise: latest.exercise }}
          >
            {t('followUp.openAgain')}
          </Link>
        </p>
      </div>
      <RoundTrend field={field} round={round.data} />
    </section>
  );
}
