import type { ActorImportPreview } from '../../../contract/actors.ts';
import { Notice } from '../../components/notice.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { ShownRows } from './shown-rows.tsx';

/** What in the file is not read, and what is read in another way than it stands, so that nothing is lost unsaid. */
export function ImportNotices({ preview }: { preview: ActorImportPreview }) {
  const { t, format } = useI18n();
  const { sheets, sheet, headings, columns, hiddenColumns, personColumns, rowsAbove, notices } = preview;
  const nameOf = (column: number) => headings[column] || t('actors.import.unnamed', { number: column + 1 });
  const namesOf = (numbers: number[]) => format.list(numbers.map(nameOf));
  const others = sheets.filter(({ name }) => name !== sheet).map(({ name }) => name);
  const unread = headings.map((_, column) => column).filter((column) => !columns[column]);
  const hidden = unread.filter((column) => hiddenColumns.includes(column));
  const people = unread.filter((column) => personColumns.includes(column));
  const rest = unread.filter((column) => !hidden.includes(column) && !people.includes(column));
  const lines = [
    ...(rowsAbove > 0 ? [t('actors.import.read.rowsAbove', { count: rowsAbove })] : []),
    ...(others.length > 0 ? [t('actors.import.read.otherSheets', { sheets: format.list(others) })] : []),
    ...(people.length > 0 ? [t('actors.import.read.personColumns', { columns: namesOf(people) })] : []),
    ...(hidden.length > 0 ? [t('actors.import.read.hiddenColumns', { columns: namesOf(hidden) })] : []),
    ...(rest.length > 0 ? [t('actors.import.read.unreadColumns', { columns: namesOf(rest) })] : []),
  ];
  if (lines.length === 0 && notices.length === 0) return null;
  return (
    <Notice tone="neutral">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {notices.length > 0 ? <p>{t('actors.import.read.remarks', { count: notices.length })}</p> : null}
      <ShownRows
        rows={notices}
        keyOf={({ row, column, code }) => `${row}-${column}-${code}`}
        render={({ row, column, code, value }) => t(`actors.import.notices.${code}`, { row, column: nameOf(column), value })}
      />
    </Notice>
  );
}
