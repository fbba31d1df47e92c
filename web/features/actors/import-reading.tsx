import type { ActorImportPreview } from '../../../contract/actors.ts';
import { delimiters } from '../../../domain/list/list-file.ts';
import { Select } from '../../components/select.tsx';
import { useI18n } from '../../lib/i18n.ts';
import type { ImportChoices } from './use-import-preview.ts';

type Reading = Pick<ImportChoices, 'sheet' | 'headingRow' | 'delimiter'>;

const longestExcerpt = 60;

/** How the file is read: its sheet, its row of headings, the sign between its columns; found, and changed here. */
export function ImportReading({ preview, onChange }: { preview: ActorImportPreview; onChange: (reading: Reading) => void }) {
  const { t } = useI18n();
  const { sheets, sheet, headingRow, firstRows, text } = preview;
  const sheetLabel = ({ name, rows, isHidden }: ActorImportPreview['sheets'][number]) => {
    const label = t('actors.import.read.sheetRows', { name, count: rows });
    return isHidden ? t('actors.import.read.sheetHidden', { sheet: label }) : label;
  };
  const rowLabel = ({ row, cells }: ActorImportPreview['firstRows'][number]) => {
    const shown = cells.filter((cell) => cell.trim() !== '').join(' · ');
    return t('actors.import.read.headingRow', {
      row,
      cells: shown.length > longestExcerpt ? `${shown.slice(0, longestExcerpt)}…` : shown,
    });
  };
  return (
    <fieldset className="stack" data-gap="3">
      <legend>
        <strong>{t('actors.import.read.title')}</strong>
      </legend>
      <div className="grid">
        {sheets.length > 1 ? (
          <Select
            label={t('actors.import.read.sheet')}
            value={sheet}
            onChange={(name) => onChange({ sheet: name, headingRow: undefined })}
            options={sheets.map((one) => ({ value: one.name, label: sheetLabel(one) }))}
          />
        ) : null}
        <Select
          label={t('actors.import.read.heading')}
          value={String(headingRow)}
          onChange={(row) => onChange({ headingRow: Number(row) })}
          options={[
            ...firstRows.map((one) => ({ value: String(one.row), label: rowLabel(one) })),
            { value: '0', label: t('actors.import.read.headingNone') },
          ]}
        />
        {text ? (
          <Select
            label={t('actors.import.read.delimiter')}
            hint={t('actors.import.read.encoding', { encoding: t(`actors.import.read.encodings.${text.encoding}`) })}
            value={text.delimiter}
            placeholder={t('actors.import.read.oneColumn')}
            onChange={(delimiter) => onChange({ delimiter, headingRow: undefined })}
            options={delimiters.map((one) => ({ value: one, label: t(`actors.import.read.delimiters.${one}`) }))}
          />
        ) : null}
      </div>
    </fieldset>
  );
}
