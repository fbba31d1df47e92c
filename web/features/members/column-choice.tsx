import { useState } from 'react';

import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { type MemberColumn, memberColumns } from './member-columns.tsx';
import { maySee } from './member-table.tsx';

/** Chooses which columns the table shows. */
export function ColumnChoice({
  chosen,
  onChange,
}: {
  chosen: readonly MemberColumn[];
  onChange: (columns: readonly MemberColumn[]) => void;
}) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const rights = { mayDescribe: useMay('describe-members'), mayManage: useMay('manage-members') };
  const options = memberColumns
    .filter((column) => column !== 'title' && maySee(column, rights))
    .map((value) => ({ value, label: t(`members.column.${value}`) }));
  return (
    <>
      <Button icon="settings" onClick={() => setOpen(true)}>
        {t('members.columns')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('members.columns')}
        actions={
          <Button variant="primary" onClick={() => setOpen(false)}>
            {t('common.done')}
          </Button>
        }
      >
        <CheckboxGroup label={t('members.columns')} hideLabel values={chosen} options={options} onChange={onChange} />
      </Dialog>
    </>
  );
}
