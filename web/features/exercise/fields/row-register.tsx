import type { FieldViewProps } from '../field-props.ts';

/** Some columns of a register that the method declares. */
export function RowRegister({ field }: FieldViewProps) {
  return <p className="muted">{field.label}</p>;
}
