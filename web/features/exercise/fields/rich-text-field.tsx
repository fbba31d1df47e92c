import { LiveText } from '../../live-text/live-text.tsx';
import type { FieldViewProps } from '../field-props.ts';

/** Text that the group writes together. */
export function RichTextField({ field }: FieldViewProps) {
  return <LiveText fieldKey={field.key} label={field.label} hideLabel rows={5} />;
}
