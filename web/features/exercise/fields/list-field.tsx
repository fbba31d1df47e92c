import { Button } from '../../../components/button.tsx';
import { useI18n } from '../../../lib/i18n.ts';
import { BringIn } from '../../thread/bring-in.tsx';
import { type LiveRow, useLiveList } from '../../live-text/use-live-list.ts';
import type { FieldViewProps } from '../field-props.ts';
import { NewRow } from './new-row.tsx';
import { RowText } from './row-text.tsx';

type TextRow = LiveRow & { text: string };

/** Rows of text that people add together; each can be changed, moved and removed, all from the keyboard. */
export function ListField({ field, place }: FieldViewProps) {
  const { t } = useI18n();
  const list = useLiveList<TextRow>(field.key);
  return (
    <div className="live-list">
      {list.rows.length > 0 ? (
        <ol className="live-list-rows" aria-label={field.label}>
          {list.rows.map((row, index) => (
            <ListRow
              key={row.id}
              row={row}
              number={index + 1}
              writable={list.writable}
              onChange={(text) => list.update(row.id, { text })}
              onRemove={() => list.remove(row.id)}
              onUp={index > 0 ? () => list.move(row.id, list.rows[index - 1]!.id) : null}
              onDown={index < list.rows.length - 1 ? () => list.move(row.id, list.rows[index + 2]?.id ?? null) : null}
            />
          ))}
        </ol>
      ) : list.writable ? null : (
        <p className="muted">{t('exercise.nothingYet')}</p>
      )}
      {list.writable && field.from.some((point) => point.kind === 'field') ? (
        <BringIn
          target="list"
          field={`${place.method}/${place.station}/${place.exercise}/${field.key}`}
          topics={[]}
          onLine={({ id, text }) => list.add({ text }, id)}
        />
      ) : null}
      {list.writable ? <NewRow label={field.label} onAdd={(text) => list.add({ text }) !== null} /> : null}
    </div>
  );
}

type ListRowProps = {
  row: TextRow;
  number: number;
  writable: boolean;
  /** False when the text may not be saved. */
  onChange: (text: string) => boolean;
  onRemove: () => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
};

function ListRow({ row, number, writable, onChange, onRemove, onUp, onDown }: ListRowProps) {
  const { t } = useI18n();
  if (!writable) return <li className="live-list-row">{row.text}</li>;
  return (
    <li className="live-list-row">
      <RowText label={t('exercise.rowNumber', { number })} value={row.text} onChange={onChange} />
      <span className="live-list-tools no-print">
        <Button variant="plain" icon="arrow-up" iconOnly disabled={!onUp} onClick={() => onUp?.()}>
          {t('exercise.moveUp', { number })}
        </Button>
        <Button variant="plain" icon="arrow-down" iconOnly disabled={!onDown} onClick={() => onDown?.()}>
          {t('exercise.moveDown', { number })}
        </Button>
        <Button variant="plain" icon="close" iconOnly onClick={onRemove}>
          {t('exercise.removeRow', { number })}
        </Button>
      </span>
    </li>
  );
}
