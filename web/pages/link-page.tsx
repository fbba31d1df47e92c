import { useCallback } from 'react';
import { PageLoading } from '../components/page-loading.tsx';
import { LinkProblem } from '../features/signatory/link-problem.tsx';
import { SignatorySteps } from '../features/signatory/signatory-steps.tsx';
import { useByLink } from '../features/signatory/use-by-link.ts';
import { client } from '../lib/client.ts';

/** For someone who answers for an organisation through a personal link, without an account. */
export function LinkPage({ token }: { token: string }) {
  const { view, error, show, retry } = useByLink(useCallback(() => client.signatory.get({ token }), [token]));
  if (view) return <SignatorySteps view={view} token={token} onView={show} onReread={retry} />;
  return error ? <LinkProblem error={error} onRetry={retry} /> : <PageLoading />;
}
