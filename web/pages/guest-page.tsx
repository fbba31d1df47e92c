import { useCallback } from 'react';
import { PageLoading } from '../components/page-loading.tsx';
import { GuestForm } from '../features/guests/guest-form.tsx';
import { LinkProblem } from '../features/signatory/link-problem.tsx';
import { useByLink } from '../features/signatory/use-by-link.ts';
import { client } from '../lib/client.ts';

/** For a guest who answers one exercise through a personal link, without an account. */
export function GuestPage({ token }: { token: string }) {
  const { view, error, show, retry } = useByLink(useCallback(() => client.guest.get({ token }), [token]));
  if (view) return <GuestForm view={view} token={token} onView={show} />;
  return error ? <LinkProblem error={error} onRetry={retry} /> : <PageLoading />;
}
