import type { Field } from '../../../domain/method.ts';
import type { Translate } from '../../lib/i18n.ts';

/** A group value in words: "4 Nästan redo", "Ja". */
export function valueWords(field: Field, value: number | null, none: string, t: Translate): string {
  if (value === null) return none;
  if (!field.scale) return t(value === 1 ? 'common.yes' : 'common.no');
  return `${value} ${field.scale.labels[value - field.scale.min] ?? ''}`.trim();
}
