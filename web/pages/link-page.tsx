import { PageLoading } from '../components/page-loading.tsx';
import { LinkProblem } from '../features/signatory/link-problem.tsx';
import { SignatorySteps } from '../features/signatory/signatory-steps.tsx';
import { useSignatory } from '../features/signatory/use-signatory.ts';

/** For someone who answers for an organisation through a personal link, without an account. */
export function LinkPage({ token }: { token: string }) {
  const { view, error, show, retry } = useSignatory(token);
  if (view) return <SignatorySteps view={view} token={token} onView={show} onReread={retry} />;
  return error ? <LinkProblem error={error} onRetry={retry} /> : <PageLoading />;
}
