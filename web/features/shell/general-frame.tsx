import { Outlet, useLocation } from '@tanstack/react-router';
import { useMe } from '../../lib/me.ts';
import { loadError } from '../../lib/load-error.ts';
import { Frame } from './frame.tsx';
import { ProblemPage } from './problem-page.tsx';

/** Pages that anyone may read. */
const open = ['/about'];

/** The frame of pages that belong to no town. All but the open ones ask who is reading. */
export function GeneralFrame() {
  const me = useMe();
  const { pathname } = useLocation();
  const error = open.includes(pathname) ? null : loadError(me);
  return <Frame>{error ? <ProblemPage error={error} onRetry={() => void me.refetch()} /> : <Outlet />}</Frame>;
}
