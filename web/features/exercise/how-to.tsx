import { useState } from 'react';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** How to do it, step by step; folded on a phone, where the fields should not be far down. */
export function HowTo({ steps }: { steps: readonly string[] }) {
  const { t } = useI18n();
  const [open] = useState(() => typeof matchMedia === 'undefined' || matchMedia('(min-width: 900px)').matches);
  return (
    <Card className="how-to">
      <Disclosure summary={<h2>{t('exercise.howTo')}</h2>} open={open}>
        <ol className="step-list">
          {steps.map((step) => (
            <li key={step}>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </Card>
  );
}
