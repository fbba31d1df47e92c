import { useMay } from '../../../lib/collaboration.ts';
import { RegisterTable } from '../../registers/register-table.tsx';
import { BringIn } from '../../thread/bring-in.tsx';
import type { FieldViewProps } from '../field-props.ts';

/** Some columns of a register that the method declares, and what can be brought in to it. */
export function RowRegister({ field, method, place }: FieldViewProps) {
  const mayWrite = useMay('write-content');
  const mayRead = useMay('read-worksheets');
  const register = method.registers.find(({ key }) => key === field.register?.name);
  if (!register || (register.audience === 'core' && !mayRead)) return null;
  const columns = register.columns.filter(({ key }) => field.register?.columns.includes(key));
  const takesIn = field.from.some((point) => point.kind === 'field');
  return (
    <div className="stack" data-gap="4">
      {mayWrite && takesIn ? (
        <BringIn
          target={`register:${register.key}`}
          field={`${place.method}/${place.station}/${place.exercise}/${field.key}`}
          topics={['registers']}
        />
      ) : null}
      <RegisterTable
        method={method}
        register={register}
        columns={columns}
        caption={field.label}
        axes={field.axes}
        by={field.by}
        at={place}
      />
    </div>
  );
}
