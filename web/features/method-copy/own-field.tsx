import type { FieldType, Method } from '../../../domain/method.ts';
import { columnsOfRegister, type OwnFieldDraft, ownFieldTypes, scaleSteps } from '../../../methods/own-exercise.ts';
import { typesWithComments, typesWithItems } from '../../../methods/vocabulary.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { LineList } from './line-list.tsx';

type OwnFieldProps = {
  field: OwnFieldDraft;
  method: Method;
  isWrong: (part: 'label' | 'items' | 'steps' | 'register') => boolean;
  onChange: (patch: Partial<OwnFieldDraft>) => void;
};

/** One question of an own exercise: how it is answered, its words, and what its kind of answer needs. */
export function OwnField({ field, method, isWrong, onChange }: OwnFieldProps) {
  const { t } = useI18n();
  const { type, items, steps } = field;
  const needsSteps = (chosen: FieldType) => (chosen === 'scale' && steps.length < scaleSteps.min ? ['', '', ''] : steps);
  const choose = (chosen: FieldType) =>
    onChange({
      type: chosen,
      steps: needsSteps(chosen),
      items: typesWithItems.includes(chosen) && items.length === 0 ? [{ key: null, label: '' }] : items,
    });
  return (
    <>
      <Select
        label={t('methodCopy.fieldType')}
        hint={t(`methodCopy.typeHint.${type}`)}
        value={type}
        options={ownFieldTypes.map((value) => ({ value, label: t(`methodCopy.type.${value}`) }))}
        onChange={choose}
      />
      <TextField
        label={t('methodCopy.question')}
        required
        error={isWrong('label') ? t('fields.required') : null}
        value={field.label}
        onChange={(label) => onChange({ label })}
      />
      <TextField label={t('methodCopy.kind.hint')} optional value={field.hint} onChange={(hint) => onChange({ hint })} />
      {typesWithItems.includes(type) ? (
        <LineList
          label={t('methodCopy.items')}
          add={t('methodCopy.addItem')}
          error={isWrong('items') ? t('methodCopy.itemsNeeded') : null}
          lines={items.map(({ label }) => label)}
          least={1}
          most={60}
          onChange={(at, label) => onChange({ items: items.map((item, other) => (other === at ? { ...item, label } : item)) })}
          onAdd={() => onChange({ items: [...items, { key: null, label: '' }] })}
          onRemove={(at) => onChange({ items: items.filter((_, other) => other !== at) })}
        />
      ) : null}
      {type === 'scale' ? (
        <LineList
          label={t('methodCopy.steps')}
          add={t('methodCopy.addStep')}
          error={isWrong('steps') ? t('methodCopy.stepsNeeded') : null}
          lines={steps}
          least={scaleSteps.min}
          most={scaleSteps.max}
          onChange={(at, step) => onChange({ steps: steps.map((one, other) => (other === at ? step : one)) })}
          onAdd={() => onChange({ steps: [...steps, ''] })}
          onRemove={(at) => onChange({ steps: steps.filter((_, other) => other !== at) })}
        />
      ) : null}
      {typesWithComments.includes(type) ? (
        <Checkbox label={t('methodCopy.comments')} checked={field.comments} onChange={(comments) => onChange({ comments })} />
      ) : null}
      {type === 'register' ? (
        <OwnRegister field={field} method={method} isWrong={isWrong('register')} onChange={onChange} />
      ) : null}
    </>
  );
}

type OwnRegisterProps = Pick<OwnFieldProps, 'field' | 'method' | 'onChange'> & { isWrong: boolean };

/** Which register a table shows, and which of its columns. */
function OwnRegister({ field: { register }, method, isWrong, onChange }: OwnRegisterProps) {
  const { t } = useI18n();
  const chosen = method.registers.find(({ key }) => key === register?.name);
  const choose = (name: string) => onChange({ register: { name, columns: columnsOfRegister(name, method).slice(0, 4) } });
  return (
    <>
      <Select
        label={t('methodCopy.register')}
        error={isWrong && !chosen ? t('fields.required') : null}
        value={register?.name ?? null}
        placeholder={t('methodCopy.chooseRegister')}
        options={method.registers.map(({ key, title }) => ({ value: key, label: title }))}
        onChange={choose}
      />
      {chosen && register ? (
        <CheckboxGroup
          label={t('methodCopy.columns')}
          error={isWrong ? t('fields.required') : null}
          values={register.columns}
          options={chosen.columns.map(({ key, label }) => ({ value: key, label }))}
          onChange={(columns) => onChange({ register: { name: register.name, columns } })}
        />
      ) : null}
    </>
  );
}
