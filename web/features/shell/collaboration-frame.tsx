import { Outlet } from '@tanstack/react-router';
import { PageLoading } from '../../components/page-loading.tsx';
import { useChanges } from '../../lib/changes.ts';
import { useCollaborationQuery } from '../../lib/collaboration.ts';
import { loadError } from '../../lib/load-error.ts';
import { toProblem } from '../../lib/refusal.ts';
import { Frame } from './frame.tsx';
import { NotFoundFrame } from './not-found-page.tsx';
import { ProblemPage } from './problem-page.tsx';
import { Rail } from './rail.tsx';

/** The frame of a town's pages: its rail, its change stream, its refusals. */
export function CollaborationFrame() {
  const query = useCollaborationQuery();
  const { data, refetch } = query;
  const error = loadError(query);
  useChanges(data?.id);
  if (data && !error) {
    return (
      <Frame rail={<Rail collaboration={data} />} town={data.name} emergency={data.emergency}>
        <Outlet />
      </Frame>
    );
  }
  if (error && toProblem(error).code === 'NOT_FOUND') return <NotFoundFrame />;
  return <Frame>{error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : <PageLoading />}</Frame>;
}
