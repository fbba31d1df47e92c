import { longLineLimit } from '../../../domain/text-limits.ts';
import { Button } from '../../components/button.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { NewRow } from '../exercise/fields/new-row.tsx';

type Line = { id: string; text: string };
type WrittenLinesProps = { label: string; lines: readonly Line[]; writable: boolean; onChange: (lines: Line[]) => void };

/** Numbered lines that one adds and takes away. */
export function WrittenLines({ label, lines, writable, onChange }: WrittenLinesProps) {
  const { t } = useI18n();
  return (
    <div className="stack" data-gap="3">
      {lines.length > 0 ? (
        <ol className="written-lines" aria-label={label}>
          {lines.map((line) => (
            <li key={line.id}>
              <span>{line.text}</span>
              {writable ? (
                <Button
                  variant="plain"
                  size="small"
                  icon="close"
                  iconOnly
                  onClick={() => onChange(lines.filter(({ id }) => id !== line.id))}
                >
                  {t('exercise.removeNamed', { row: line.text })}
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {writable ? (
        <NewRow
          label={label}
          maxLength={longLineLimit}
          onAdd={(text) => {
            onChange([...lines, { id: crypto.randomUUID(), text }]);
            return true;
          }}
        />
      ) : null}
    </div>
  );
}
