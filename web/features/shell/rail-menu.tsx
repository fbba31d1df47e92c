import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { UserMenu } from './user-menu.tsx';

/** The rail of narrow screens: a button in the top bar opens it, a choice closes it. */
export function RailMenu({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => setOpen(false), [path]);
  return (
    <>
      <Button icon="menu" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('shell.menu')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('shell.menu')}>
        <div className="rail-in-dialog">
          {children}
          <UserMenu />
        </div>
      </Dialog>
    </>
  );
}
