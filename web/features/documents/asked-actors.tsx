import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Notice } from '../../components/notice.tsx';
import { type I18n, useI18n } from '../../lib/i18n.ts';
import { NewActor } from '../actors/new-actor.tsx';
import { reopenedWords } from '../confirmation/confirmation-words.ts';
import { type FreezeOutcome, freezeOutcomes, suggestedActors } from './freeze-preview.ts';
import type { FreezeBasis } from './use-freeze.ts';

export type AskedActorsProps = { basis: FreezeBasis; value: readonly string[]; onChange: (actorIds: string[]) => void };

/** Organisations to ask, each with what the new version will mean for its earlier answer. */
export function AskedActors({ basis, value, onChange }: AskedActorsProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const [all, setAll] = useState(false);
  const [first] = useState(() => new Set(suggestedActors(basis.actors, basis)));
  const actors = basis.actors.toSorted((a, b) => format.compare(a.name, b.name));
  const shown = all ? actors : actors.filter(({ id }) => first.has(id) || value.includes(id));
  const outcomes = freezeOutcomes(
    actors.map(({ id }) => id),
    basis.earlier,
    basis.changes,
  );
  const toggle = (id: string, on: boolean) => onChange(on ? [...value, id] : value.filter((other) => other !== id));
  return (
    <fieldset className="field freeze-actors">
      <legend className="field-label">{t('freeze.ask')}</legend>
      <div className="field-hint">{t('freeze.askHint')}</div>
      {first.size === 0 && !all ? <Notice>{t('freeze.noActors')}</Notice> : null}
      <div className="freeze-actors-list">
        {shown.map((actor) => (
          <Checkbox
            key={actor.id}
            label={actor.name}
            hint={<Outcome outcome={outcomes.get(actor.id)} i18n={i18n} />}
            checked={value.includes(actor.id)}
            onChange={(on) => toggle(actor.id, on)}
          />
        ))}
      </div>
      <div className="cluster">
        {shown.length > 1 ? (
          <Button variant="plain" size="small" onClick={() => onChange(value.length > 0 ? [] : shown.map(({ id }) => id))}>
            {t(value.length > 0 ? 'freeze.none' : 'freeze.all')}
          </Button>
        ) : null}
        {!all && shown.length < actors.length ? (
          <Button variant="plain" size="small" icon="plus" onClick={() => setAll(true)}>
            {t('freeze.others')}
          </Button>
        ) : null}
      </div>
      <NewActor onAdded={(id) => onChange([...value, id])} />
    </fieldset>
  );
}

function Outcome({ outcome, i18n }: { outcome: FreezeOutcome | undefined; i18n: I18n }) {
  if (!outcome) return null;
  const { t } = i18n;
  if (outcome.kind === 'reopened')
    return <span data-tone="amber">{t('freeze.will.reopened', { reasons: reopenedWords(outcome.reasons, i18n) })}</span>;
  if (outcome.kind === 'kept' || outcome.kind === 'same')
    return <span data-tone="green">{t(`freeze.will.${outcome.kind}`, { number: outcome.number })}</span>;
  return t(`freeze.will.${outcome.kind}`);
}
