import './shell.css';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ToastRegion } from '../../components/toast-region.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useOwnSettings } from '../../lib/me.ts';
import { useLeftOutPictures } from '../../lib/use-left-out-pictures.ts';

/** Around every page: skip link, toasts, the reader's own settings, focus that follows the page, word of what a paste left out. */
export function RootFrame() {
  const { t } = useI18n();
  useOwnSettings();
  useFocusOnNavigation();
  useLeftOutPictures();
  return (
    <>
      <a className="skip-link" href="#main">
        {t('common.skipToContent')}
      </a>
      <Outlet />
      <ToastRegion />
    </>
  );
}

/** After a move to another page, keyboard and screen reader begin at its content. Not at the first page. */
function useFocusOnNavigation(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const earlier = useRef(path);
  useEffect(() => {
    if (earlier.current !== undefined && earlier.current !== path) {
      document.getElementById('main')?.focus({ preventScroll: true });
    }
    earlier.current = path;
  }, [path]);
}
