import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { EmergencyNumbers } from '../../components/emergency-numbers.tsx';
import { useI18n } from '../../lib/i18n.ts';

export type EmergencyNumber = { label: string; number: string; note: string; checkedOn: string | null };

/** Opens the numbers to call when something happens now. On every page. */
export function EmergencyButton({
  numbers,
  compact = false,
}: {
  numbers?: readonly EmergencyNumber[] | undefined;
  compact?: boolean;
}) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="phone" iconOnly={compact} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('emergency.button')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('emergency.title')}>
        <EmergencyNumbers numbers={numbers} />
      </Dialog>
    </>
  );
}
