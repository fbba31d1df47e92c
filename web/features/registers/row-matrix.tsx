import type { RegisterRow } from '../../../contract/registers.ts';
import type { RegisterColumn } from '../../../domain/method.ts';
import { rowMatrix } from '../../../domain/row-matrix.ts';
import { useI18n } from '../../lib/i18n.ts';

export type RowMatrixProps = {
  /** Two columns of type scale. */
  across: RegisterColumn;
  upwards: RegisterColumn;
  rows: readonly RegisterRow[];
  titleOf: (row: RegisterRow) => string;
  onOpen: (row: RegisterRow) => void;
};

/** Rows drawn where two of their values meet. The table beneath is its list. @source inventory S07 */
export function RowMatrix({ across, upwards, rows, titleOf, onOpen }: RowMatrixProps) {
  const { t } = useI18n();
  const { lines, unplaced } = rowMatrix(across, upwards, rows);
  const wordOf = ({ scale }: RegisterColumn, step: number) => scale?.labels[step - scale.min] ?? String(step);
  return (
    <div className="row-matrix-frame">
      <table className="row-matrix">
        <caption className="small muted">{t('registers.matrix', { across: across.label, upwards: upwards.label })}</caption>
        <tbody>
          {lines.map((line) => (
            <tr key={line[0]!.upwards}>
              <th scope="row">
                <span className="numeric">{line[0]!.upwards}</span>
                <span className="row-matrix-word"> {wordOf(upwards, line[0]!.upwards)}</span>
              </th>
              {line.map((cell) => (
                <td key={cell.across} data-weight={cell.weight}>
                  <span className="visually-hidden">{t(`registers.weight.${cell.weight}`)}</span>
                  <ul>
                    {cell.rows.map((row) => (
                      <li key={row.id}>
                        <button type="button" className="row-matrix-row" onClick={() => onOpen(row)}>
                          {titleOf(row)}
                        </button>
                      </li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td>
              <span className="visually-hidden">{across.label}</span>
            </td>
            {(lines[0] ?? []).map(({ across: step }) => (
              <th key={step} scope="col">
                <span className="numeric">{step}</span>
                <span className="row-matrix-word"> {wordOf(across, step)}</span>
              </th>
            ))}
          </tr>
        </tbody>
      </table>
      {unplaced.length > 0 ? (
        <p className="small muted">
          {t('registers.unplaced', { count: unplaced.length, rows: unplaced.map(titleOf).join(', ') })}
        </p>
      ) : null}
    </div>
  );
}
