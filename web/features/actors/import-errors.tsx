import '../../components/plain-table.css';

import type { ActorImportPreview } from '../../../contract/actors.ts';
import { Notice } from '../../components/notice.tsx';
import { useI18n } from '../../lib/i18n.ts';

const shownErrors = 50;

/** What is wrong with which row, as the spreadsheet counts rows. */
export function ImportErrors({ errors }: { errors: ActorImportPreview['errors'] }) {
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
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, shownErrors).map((error) => (
            <tr key={`${error.row}-${error.column}-${error.code}`}>
              <td className="numeric">{error.row}</td>
              <td>{t(`actors.fields.${error.field}`)}</td>
              <td>{t(`actors.import.rowErrors.${error.code}`, { value: error.value, row: error.firstRow ?? 0 })}</td>
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
