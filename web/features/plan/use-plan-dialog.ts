import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type DialogKind, readDialogHash } from './part-links.ts';

/** The dialog that the address opens. Opening adds to the history, so that the browser's back button closes it. */
export function usePlanDialog() {
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const open = useCallback(
    (kind: DialogKind, id: string) =>
      void navigate({ to: '.', hash: `${kind}-${id}`, hashScrollIntoView: false, resetScroll: false }),
    [navigate],
  );
  const close = useCallback(
    () => void navigate({ to: '.', hash: '', replace: true, hashScrollIntoView: false, resetScroll: false }),
    [navigate],
  );
  return { current: readDialogHash(hash), open, close };
}
