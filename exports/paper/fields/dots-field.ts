import { always, type PaperField } from '../paper-field.ts';
import { roundTable } from '../round-table.ts';
import { formTable } from '../register-tables.ts';

/** Dots on rows: a table to put them in, or what the newest round gave and the group decided. @source inventory V04 */
export const dotsField: PaperField = {
  form: ({ field, exercise, words }) => [
    formTable([field.label, words.say('paper.dots', { count: field.dots ?? 0 })], exercise.paper === 'a3'),
  ],
  result: (given) => roundTable(given),
  wide: always,
};
