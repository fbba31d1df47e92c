import { Outlet, useLocation } from '@tanstack/react-router';
import { useMe } from '../../lib/me.ts';
import { Frame } from './frame.tsx';
import { ProblemPage } from './problem-page.tsx';

/** Pages that anyone may read. */
const open = ['/about'];

/** The frame of pages that belong to no town. All but the open ones ask who is reading. */
export function GeneralFrame() {
  const { error, refetch } = useMe();
  const { pathname } = useLocation();
  const refused = error && !open.includes(pathname);
  return <Frame>{refused ? <ProblemPage error={error} onRetry={() => void refetch()} /> : <Outlet />}</Frame>;
}
