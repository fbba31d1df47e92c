import './row-fields.css';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';
import { useI18n } from '../../../lib/i18n.ts';
import { type LiveList, type LiveRow, useLiveList } from '../../live-text/use-live-list.ts';
import type { FieldViewProps } from '../field-props.ts';
import { Prompts } from '../prompts.tsx';
import { NewRow } from './new-row.tsx';
import { RowText } from './row-text.tsx';

type Note = LiveRow & { text: string; place?: string };
type Place = { key: string; label: string; prompts: string[] };

/** Notes under headings; each is moved between them with a list, so that no mouse is needed. @source inventory S14 */
export function WallField({ field }: FieldViewProps) {
  const { t } = useI18n();
  const wall = useLiveList<Note>(field.key);
  const isPlaced = ({ place }: Note) => field.items.some(({ key }) => key === place);
  const loose = wall.rows.filter((note) => !isPlaced(note));
  return (
    <div className="wall">
      {field.items.map((place) => (
        <Column
          key={place.key}
          place={place}
          places={field.items}
          wall={wall}
          notes={wall.rows.filter((note) => note.place === place.key)}
        />
      ))}
      {loose.length > 0 ? (
        <Column place={{ key: '', label: t('exercise.wallLoose'), prompts: [] }} places={field.items} wall={wall} notes={loose} />
      ) : null}
    </div>
  );
}

type ColumnProps = { place: Place; places: readonly Place[]; wall: LiveList<Note>; notes: readonly Note[] };

function Column({ place, places, wall, notes }: ColumnProps) {
  const { t } = useI18n();
  return (
    <section className="wall-column" aria-label={place.label}>
      <h3 className="wall-title">
        {place.label} <span className="small muted numeric">{notes.length}</span>
      </h3>
      {place.prompts.length > 0 ? (
        <div className="small muted">
          <Prompts prompts={place.prompts} />
        </div>
      ) : null}
      <ul className="wall-notes" aria-label={place.label}>
        {notes.map((note) => (
          <li key={note.id} className="wall-note">
            {wall.writable ? (
              <>
                <RowText
                  label={t('exercise.wallNote', { place: place.label })}
                  rows={2}
                  value={note.text}
                  onChange={(text) => wall.update(note.id, { text })}
                />
                <span className="wall-tools no-print">
                  <Select
                    label={t('exercise.wallMove', { row: note.text })}
                    hideLabel
                    value={place.key === '' ? null : place.key}
                    options={places.map(({ key, label }) => ({ value: key, label }))}
                    onChange={(to) => wall.update(note.id, { place: to })}
                  />
                  <Button variant="plain" icon="close" iconOnly onClick={() => wall.remove(note.id)}>
                    {t('exercise.removeNamed', { row: note.text })}
                  </Button>
                </span>
              </>
            ) : (
              note.text
            )}
          </li>
        ))}
      </ul>
      {wall.writable && place.key !== '' ? (
        <NewRow
          label={place.label}
          placeholder={t('exercise.wallNew')}
          onAdd={(text) => wall.add({ text, place: place.key }) !== null}
        />
      ) : null}
    </section>
  );
}
