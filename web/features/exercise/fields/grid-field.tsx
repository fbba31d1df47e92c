import './row-fields.css';
import { Button } from '../../../components/button.tsx';
import { useI18n } from '../../../lib/i18n.ts';
import { type LiveRow, useLiveList } from '../../live-text/use-live-list.ts';
import type { FieldViewProps } from '../field-props.ts';
import { NewRow } from './new-row.tsx';
import { RowText } from './row-text.tsx';

/** A row: what it is called in `text`, and a text under the key of each heading. */
type GridRow = LiveRow & { text: string } & Record<string, string>;

/** Rows that people add, with a text under each heading: a table that folds into cards where there is little room. @source inventory S16 */
export function GridField({ field }: FieldViewProps) {
  const { t } = useI18n();
  const grid = useLiveList<GridRow>(field.key);
  const write = (row: GridRow, key: string) => (text: string) => grid.update(row.id, { [key]: text } as Partial<GridRow>);
  return (
    <div className="stack" data-gap="3">
      {grid.rows.length > 0 ? (
        <table className="grid-table">
          <caption className="visually-hidden">{field.label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('exercise.gridRow')}</th>
              {field.items.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
              {grid.writable ? (
                <td className="no-print">
                  <span className="visually-hidden">{t('common.remove')}</span>
                </td>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {grid.writable ? (
                    <RowText label={t('exercise.gridRow')} value={row.text} onChange={write(row, 'text')} />
                  ) : (
                    row.text
                  )}
                </th>
                {field.items.map(({ key, label }) => (
                  <td key={key} data-label={label}>
                    {grid.writable ? (
                      <RowText
                        label={t('exercise.gridCell', { row: row.text, column: label })}
                        rows={2}
                        value={row[key] ?? ''}
                        onChange={write(row, key)}
                      />
                    ) : (
                      (row[key] ?? '')
                    )}
                  </td>
                ))}
                {grid.writable ? (
                  <td className="grid-tools no-print">
                    <Button variant="plain" icon="close" iconOnly onClick={() => grid.remove(row.id)}>
                      {t('exercise.removeNamed', { row: row.text })}
                    </Button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      ) : grid.writable ? null : (
        <p className="muted">{t('exercise.nothingYet')}</p>
      )}
      {grid.writable ? <NewRow label={field.label} onAdd={(text) => grid.add({ text } as Omit<GridRow, 'id'>) !== null} /> : null}
    </div>
  );
}
