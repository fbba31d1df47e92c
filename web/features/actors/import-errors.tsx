import '../../components/plain-table.css';

import type { ActorImportPreview } from '../../../contract/actors.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useI18n } from '../../lib/i18n.ts';

const shownErrors = 50;

/** What is wrong with which row, as the spreadsheet counts rows, and a way to go on without the row. */
export function ImportErrors({
  errors,
  onLeaveOut,
}: {
  errors: ActorImportPreview['errors'];
  onLeaveOut: (row: number) => void;
}) {
  const { t } = useI18n();
  return (
    <div className="stack" data-gap="3">
      <Notice tone="red">{t('actors.import.errors', { count: errors.length })}</Notice>
      <table className="plain-table">
        <caption className="visually-hidden">{t('actors.import.errorsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('actors.import.row')}</th>
            <th scope="col">{t('actors.import.column')}</th>
            <th scope="col">{t('actors.import.what')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('actors.import.leaveOut')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, shownErrors).map((error, index) => (
            <tr key={`${error.row}-${error.column}-${error.code}`}>
              <td className="numeric">{error.row}</td>
              <td>{t(`actors.fields.${error.field}`)}</td>
              <td>{t(`actors.import.rowErrors.${error.code}`, { value: error.value, row: error.firstRow ?? 0 })}</td>
              <td>
                {errors.findIndex(({ row }) => row === error.row) === index ? (
                  <Button
                    size="small"
                    aria-label={t('actors.import.leaveOutRow', { row: error.row })}
                    onClick={() => onLeaveOut(error.row)}
                  >
                    {t('actors.import.leaveOut')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {errors.length > shownErrors ? (
        <p className="small muted">{t('actors.import.moreErrors', { count: errors.length - shownErrors })}</p>
      ) : null}
    </div>
  );
}
