/* oxlint-disable jsx-a11y/click-events-have-key-events -- the field above moves among the options and chooses with Enter */
import './actor-picker.css';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { usePlan } from './plan-context.tsx';

export type ActorPickerProps = {
  label: string;
  hint?: string;
  /** Ids in order; the first one leads. */
  value: readonly string[];
  onChange: (value: string[]) => void;
};

/**
 * Organisations that share something: search, choose with arrows and Enter, take away, let another one lead. The list
 * opens below the field and moves nothing else.
 */
export function ActorPicker({ label, hint, value, onChange }: ActorPickerProps) {
  const { t } = useI18n();
  const { actors, mayWrite } = usePlan();
  const id = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const words = query.trim().toLocaleLowerCase();
  const found = actors.filter((actor) => !value.includes(actor.id) && actor.name.toLocaleLowerCase().includes(words));
  const at = Math.min(active, found.length - 1);

  function choose(actorId: string): void {
    onChange([...value, actorId]);
    setQuery('');
    setActive(0);
    input.current?.focus();
  }

  function keyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(open ? (at + step + found.length) % Math.max(1, found.length) : 0);
    } else if (event.key === 'Enter' && open && found[at]) {
      event.preventDefault();
      choose(found[at].id);
    } else if (event.key === 'Escape' && open) {
      // Closes the list, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Backspace' && query === '' && value.length > 0) onChange(value.slice(0, -1));
  }

  return (
    <div className="field actor-picker">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {hint ? (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      <ChosenActors value={value} onChange={onChange} />
      {mayWrite ? (
        <div
          className="actor-picker-search"
          onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
        >
          <Icon name="search" size={18} />
          <input
            ref={input}
            id={id}
            className="input"
            role="combobox"
            aria-expanded={open}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={open && found[at] ? `${id}-${found[at].id}` : undefined}
            aria-describedby={hint ? `${id}-hint` : undefined}
            autoComplete="off"
            placeholder={t('plan.actors.search')}
            value={query}
            onFocus={() => setOpen(true)}
            onClick={() => setOpen(true)}
            onChange={(event) => {
              setQuery(event.target.value);
              setOpen(true);
              setActive(0);
            }}
            onKeyDown={keyDown}
          />
          <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open} className="actor-picker-list">
            {found.map((actor, index) => (
              <li
                key={actor.id}
                id={`${id}-${actor.id}`}
                role="option"
                aria-selected={index === at}
                ref={(element) => {
                  if (index === at && open) element?.scrollIntoView({ block: 'nearest' });
                }}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(actor.id)}
              >
                {actor.name}
                <small>{t(`rings.${actor.ring}`)}</small>
              </li>
            ))}
            {found.length === 0 ? (
              <li role="option" aria-disabled="true" aria-selected="false" className="actor-picker-none">
                {actors.length === 0 ? t('plan.actors.noneYet') : t('plan.actors.noneFound')}
              </li>
            ) : null}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

/** Those chosen, in order. */
function ChosenActors({ value, onChange }: Pick<ActorPickerProps, 'value' | 'onChange'>) {
  const { t } = useI18n();
  const { nameOf, mayWrite } = usePlan();
  if (value.length === 0) return mayWrite ? null : <p className="muted">{t('plan.activity.nobody')}</p>;
  return (
    <ul role="list" className="actor-picker-chosen">
      {value.map((actorId, index) => (
        <li key={actorId} data-leads={index === 0 || undefined}>
          <span>
            {nameOf(actorId)}
            {index === 0 && value.length > 1 ? <small> {t('plan.actors.leads')}</small> : null}
          </span>
          {mayWrite && index > 0 ? (
            <Button
              size="small"
              variant="plain"
              onClick={() => onChange([actorId, ...value.filter((other) => other !== actorId)])}
            >
              {t('plan.actors.letLead')}
              <span className="visually-hidden">: {nameOf(actorId)}</span>
            </Button>
          ) : null}
          {mayWrite ? (
            <Button
              size="small"
              variant="plain"
              icon="close"
              iconOnly
              onClick={() => onChange(value.filter((other) => other !== actorId))}
            >
              {t('plan.actors.remove', { name: nameOf(actorId) })}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
