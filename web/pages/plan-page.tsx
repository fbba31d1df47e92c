import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { PlanFrame } from '../features/plan/plan-frame.tsx';
import { api } from '../lib/api.ts';
import { useSlug } from '../lib/collaboration.ts';
import { loadError } from '../lib/load-error.ts';

/** The local collaboration plan, part by part. */
export function PlanPage() {
  const { tab } = useParams({ from: '/s/$collab/plan/$tab' });
  const plan = useQuery(api.plan.get.queryOptions({ input: { collaboration: useSlug() } }));
  if (loadError(plan)) return <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  return plan.data ? <PlanFrame view={plan.data} tab={tab} /> : <PageLoading />;
}
