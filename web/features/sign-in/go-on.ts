import { localPath } from '../../../domain/local-path.ts';

/** The page that was first asked for, from `?next=`; the start page when there is none or it leads elsewhere. */
export function nextPath(): string {
  return localPath(new URLSearchParams(location.search).get('next'));
}

/** Leaves the sign-in pages for the app. The address with its secret does not stay in the history. */
export function goOn(path = nextPath()): void {
  location.replace(path);
}
