/* oxlint-disable react/no-array-index-key -- a new field has no key yet, and the order is part of the value */
import type { Method } from '../../../domain/method.ts';
import type { OwnFieldDraft } from '../../../methods/own-exercise.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { moved, OrderButtons } from '../../components/order-buttons.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { OwnField } from './own-field.tsx';
import { emptyField } from './use-own-draft.ts';

type OwnFieldsProps = {
  fields: OwnFieldDraft[];
  method: Method;
  /** Paths of what is wrong: `fields.0.label`. */
  problems: readonly string[];
  onChange: (fields: OwnFieldDraft[]) => void;
};

const mostFields = 20;

/** What an own exercise asks: its fields in their order. */
export function OwnFields({ fields, method, problems, onChange }: OwnFieldsProps) {
  const { t } = useI18n();
  return (
    <Card title={t('methodCopy.whatIsAsked')}>
      <div className="stack" data-gap="4">
        {fields.map((field, at) => (
          <fieldset key={field.key ?? at} className="own-field">
            <legend className="visually-hidden">{t('methodCopy.fieldNumber', { number: at + 1 })}</legend>
            <div className="own-field-head">
              <strong aria-hidden="true">{t('methodCopy.fieldNumber', { number: at + 1 })}</strong>
              <OrderButtons
                at={at}
                count={fields.length}
                least={1}
                words={{
                  up: t('methodCopy.fieldUp', { number: at + 1 }),
                  down: t('methodCopy.fieldDown', { number: at + 1 }),
                  remove: t('methodCopy.fieldRemove', { number: at + 1 }),
                }}
                onMove={(by) => onChange(moved(fields, at, by))}
                onRemove={() => onChange(fields.filter((_, other) => other !== at))}
              />
            </div>
            <OwnField
              field={field}
              method={method}
              isWrong={(part) => problems.includes(`fields.${at}.${part}`)}
              onChange={(patch) => onChange(fields.map((one, other) => (other === at ? { ...one, ...patch } : one)))}
            />
          </fieldset>
        ))}
        <div>
          <Button icon="plus" disabled={fields.length >= mostFields} onClick={() => onChange([...fields, emptyField()])}>
            {t('methodCopy.addField')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
