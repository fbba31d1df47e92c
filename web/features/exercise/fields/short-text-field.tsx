import { LiveLine } from '../../live-text/live-line.tsx';
import type { FieldViewProps } from '../field-props.ts';

/** One line that the group writes together. */
export function ShortTextField({ field }: FieldViewProps) {
  return <LiveLine fieldKey={field.key} label={field.label} hideLabel />;
}
