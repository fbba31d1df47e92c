import { useState } from 'react';
import type { FieldItem } from '../../../../domain/method.ts';
import { Button } from '../../../components/button.tsx';
import { useI18n } from '../../../lib/i18n.ts';
import type { FieldViewProps } from '../field-props.ts';
import { Prompts } from '../prompts.tsx';

/** Cards to read, or (when they are bare questions) to draw at random. Nothing is stored. */
export function CardsField({ field }: FieldViewProps) {
  const isDeck = field.items.length > 4 && field.items.every(({ prompts }) => prompts.length === 0);
  return isDeck ? <Deck items={field.items} label={field.label} /> : <Cards items={field.items} />;
}

function Cards({ items }: { items: readonly FieldItem[] }) {
  return (
    <ul className="read-cards">
      {items.map((item) => (
        <li key={item.key} className="read-card">
          <strong>{item.label}</strong>
          {item.prompts.length > 0 ? (
            <div className="read-card-text">
              <Prompts prompts={item.prompts} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Draws each card once before any comes again. */
function Deck({ items, label }: { items: readonly FieldItem[]; label: string }) {
  const { t } = useI18n();
  const [left, setLeft] = useState<readonly FieldItem[]>([]);
  const [drawn, setDrawn] = useState<FieldItem | null>(null);

  function draw(): void {
    const pile = left.length > 0 ? left : items.filter((item) => item !== drawn);
    const card = pile[Math.floor(Math.random() * pile.length)]!;
    setDrawn(card);
    setLeft(pile.filter((item) => item !== card));
  }

  return (
    <div className="stack">
      <div className="drawn-card no-print" role="status" aria-label={label} data-empty={drawn === null || undefined}>
        {drawn ? drawn.label : t('exercise.drawFirst')}
      </div>
      <div className="cluster no-print">
        <Button variant="primary" size="large" onClick={draw}>
          {t(drawn ? 'exercise.drawAgain' : 'exercise.draw')}
        </Button>
        <span className="small muted">{t('exercise.notStored')}</span>
      </div>
      <details className="disclosure">
        <summary>{t('exercise.allCards', { count: items.length })}</summary>
        <Cards items={items} />
      </details>
    </div>
  );
}
