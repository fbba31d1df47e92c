import type { ActorImportPreview } from '../../../contract/actors.ts';
import { trades } from '../../../domain/actor.ts';
import { Select } from '../../components/select.tsx';
import { useI18n } from '../../lib/i18n.ts';

type UnknownTrades = ActorImportPreview['unknownTrades'];
type Choice = { label: string; trade: UnknownTrades[number]['trade'] };

/** Words in the column of trades that are none: the nearest is proposed, and set here. None of them stops the list. */
export function ImportTrades({
  words,
  chosen,
  onChange,
}: {
  words: UnknownTrades;
  chosen: readonly Choice[];
  onChange: (chosen: Choice[]) => void;
}) {
  const { t } = useI18n();
  if (words.length === 0) return null;
  return (
    <fieldset className="stack" data-gap="3">
      <legend>
        <strong>{t('actors.import.trades.title')}</strong>
      </legend>
      <p className="small muted">{t('actors.import.trades.lead')}</p>
      <div className="grid">
        {words.map(({ label, rows, trade }) => (
          <Select
            key={label}
            label={t('actors.import.trades.label', { label, count: rows })}
            value={trade}
            onChange={(now) => onChange([...chosen.filter((one) => one.label !== label), { label, trade: now }])}
            options={trades.map((one) => ({ value: one, label: t(`actors.trades.${one}`) }))}
          />
        ))}
      </div>
    </fieldset>
  );
}
