import type { Field } from '../../../domain/method.ts';
import { useI18n } from '../../lib/i18n.ts';
import { Prompts } from './prompts.tsx';

/** The rows of a field as they are read, with boxes to tick on paper. */
export function ReadItems({ field, title }: { field: Field; title: string }) {
  if (field.items.length === 0) return null;
  return (
    <section className="read-items" aria-label={title}>
      <h3>{title}</h3>
      <ol>
        {field.items.map((item) => (
          <li key={item.key}>
            <span>
              <strong>{item.label}</strong>
              <span className="read-items-prompts">
                <Prompts prompts={item.prompts} />
              </span>
            </span>
            <PaperBoxes field={field} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Only on paper: a box for each answer. */
function PaperBoxes({ field }: { field: Field }) {
  const { t } = useI18n();
  const { scale } = field;
  const steps = scale
    ? Array.from({ length: scale.max - scale.min + 1 }, (_, index) => String(scale.min + index))
    : field.type === 'yes-no'
      ? [t('common.yes'), t('common.no')]
      : [''];
  return (
    <span className="paper-boxes" aria-hidden="true">
      {steps.map((step) => (
        <span key={step}>
          <i /> {step}
        </span>
      ))}
    </span>
  );
}
