import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { ThreadDialog } from './thread-dialog.tsx';

/** The button that shows where an item comes from and where it went. */
export function ShowThread({ itemRef }: { itemRef: string }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <div className="no-print">
      <Button variant="plain" icon="link" onClick={() => setOpen(true)}>
        {t('thread.show')}
      </Button>
      {open ? <ThreadDialog itemRef={itemRef} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
