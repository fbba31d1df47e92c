/* oxlint-disable react/no-array-index-key -- a new field has no key yet, and the order is part of the value */
import type { Method } from '../../../domain/method.ts';
import type { OwnFieldDraft } from '../../../methods/own-exercise.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
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
  const move = (at: number, by: -1 | 1) => {
    const next = [...fields];
    next.splice(at + by, 0, ...next.splice(at, 1));
    onChange(next);
  };
  return (
    <Card title={t('methodCopy.whatIsAsked')}>
      <div className="stack" data-gap="4">
        {fields.map((field, at) => (
          <fieldset key={field.key ?? at} className="own-field">
            <legend className="visually-hidden">{t('methodCopy.fieldNumber', { number: at + 1 })}</legend>
            <div className="own-field-head">
              <strong aria-hidden="true">{t('methodCopy.fieldNumber', { number: at + 1 })}</strong>
              <span className="cluster">
                <Button variant="plain" icon="arrow-up" iconOnly disabled={at === 0} onClick={() => move(at, -1)}>
                  {t('methodCopy.fieldUp', { number: at + 1 })}
                </Button>
                <Button
                  variant="plain"
                  icon="arrow-down"
                  iconOnly
                  disabled={at === fields.length - 1}
                  onClick={() => move(at, 1)}
                >
                  {t('methodCopy.fieldDown', { number: at + 1 })}
                </Button>
                <Button
                  variant="plain"
                  icon="trash"
                  iconOnly
                  disabled={fields.length === 1}
                  onClick={() => onChange(fields.filter((_, other) => other !== at))}
                >
                  {t('methodCopy.fieldRemove', { number: at + 1 })}
                </Button>
              </span>
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
