import { actorFields } from '../../../domain/actor.ts';
import type { ActorImportPreview } from '../../../contract/actors.ts';
import { Select } from '../../components/select.tsx';
import { useI18n } from '../../lib/i18n.ts';

const exampleCount = 2;

/** What each column of the file holds: guessed, and changed here. Shows the first values of each column. */
export function ImportColumns({
  preview,
  onChange,
}: {
  preview: ActorImportPreview;
  onChange: (columns: ActorImportPreview['columns']) => void;
}) {
  const { t, format } = useI18n();
  const set = (column: number, field: ActorImportPreview['columns'][number]) =>
    onChange(preview.columns.map((before, index) => (index === column ? field : before === field ? null : before)));
  return (
    <fieldset className="stack" data-gap="3">
      <legend>
        <strong>{t('actors.import.columns')}</strong>
      </legend>
      <div className="grid">
        {preview.headings.map((heading, column) => {
          const examples = preview.sample.map((row) => row[column] ?? '').filter((cell) => cell !== '');
          return (
            <Select
              // A file may repeat a heading; the place of the column is what tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              key={column}
              label={heading || t('actors.import.unnamed', { number: column + 1 })}
              hint={
                examples.length > 0
                  ? t('actors.import.examples', { examples: format.list(examples.slice(0, exampleCount)) })
                  : undefined
              }
              value={preview.columns[column] ?? null}
              placeholder={t('actors.import.ignore')}
              onClear={() => set(column, null)}
              onChange={(field) => set(column, field)}
              options={actorFields.map((field) => ({ value: field, label: t(`actors.fields.${field}`) }))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
