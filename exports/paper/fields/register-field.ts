import { cellWords } from '../../../domain/cell-words.ts';
import type { RegisterColumn } from '../../../domain/method.ts';
import { rowTitle } from '../../../domain/register.ts';
import { paragraph } from '../../document/blocks.ts';
import type { ExerciseContent, PaperTable } from '../exercise-content.ts';
import { always, type FieldOnPaper, type PaperField, type WrittenField } from '../paper-field.ts';
import { formTable, resultTable } from '../register-tables.ts';

/** Some columns of a register: an empty table to write in, or the rows that every page shows. @source design principle 2 */
export const registerField: PaperField = {
  form: (given) => [formTable(headersOf(given), given.exercise.paper === 'a3')],
  result: (given) => {
    const table = given.table ?? declaredTable(given);
    return table.rows.length === 0
      ? [paragraph(given.words.say('notWritten'), 'empty')]
      : resultTable(table, given.exercise.paper === 'a3');
  },
  wide: always,
};

/** The columns that the field shows, in the register's order. */
export function declaredColumns({ field, method }: Pick<FieldOnPaper, 'field' | 'method'>): RegisterColumn[] {
  const register = method.registers.find(({ key }) => key === field.register?.name);
  return register?.columns.filter(({ key }) => field.register?.columns.includes(key)) ?? [];
}

/** What stands above the columns; the field's own label for a register that nobody declares. */
export function headersOf(given: FieldOnPaper): string[] {
  const headers = given.table?.headers ?? declaredColumns(given).map(({ label }) => label);
  return headers.length > 0 ? headers : [given.field.label];
}

function declaredTable(given: WrittenField): PaperTable {
  const { field, method, content, words } = given;
  const names = {
    actor: (id: string) => content.actors[id] ?? words.say('unknownActor'),
    row: (register: string, id: string) => rowName(given, content, register, id),
  };
  const speech = {
    number: words.number,
    date: words.shortDate,
    yesNo: (answer: boolean) => words.say(answer ? 'yes' : 'no'),
    list: (parts: string[]) => parts.join(', '),
  };
  const columns = declaredColumns(given);
  const register = method.registers.find(({ key }) => key === field.register?.name);
  return {
    headers: columns.map(({ label }) => label),
    rows: (register ? (content.registers[register.key] ?? []) : []).map(({ values }) =>
      columns.map((column) => cellWords(column, values[column.key], { speech, names })),
    ),
  };
}

function rowName({ method }: FieldOnPaper, content: ExerciseContent, key: string, id: string): string {
  const register = method.registers.find((one) => one.key === key);
  const row = content.registers[key]?.find((one) => one.id === id);
  const name = register && row ? rowTitle(register, row.values, (actor) => content.actors[actor]) : '';
  return name === '' ? '–' : name;
}
