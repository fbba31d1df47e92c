import { type ColumnType, registerNames } from '../domain/method.ts';
import type { MethodError } from './method-error.ts';
import { didYouMean } from './nearest.ts';
import type { YamlFile } from './read-yaml.ts';
import type { ColumnStructure, MethodStructure } from './schema.ts';
import { walkFields } from './walk-fields.ts';
import { columnsWithItems, flowRegisterNames } from './vocabulary.ts';

/** Column types that can name a row. */
const naming: readonly ColumnType[] = ['line', 'actor'];

/** Column types whose words the plan can take over. */
const speaking: readonly ColumnType[] = ['line', 'text'];

/** A mistake in one column: the key inside the column that it is about, and the words. */
type ColumnProblem = { at: string[]; message: string };

/** Checks the registers that a method declares: that each row has a name, and each column what its type needs. */
export function checkRegisters(yaml: YamlFile, structure: MethodStructure): MethodError[] {
  const names = structure.registers.map(({ key }) => key);
  const checklists = walkFields(structure)
    .filter(({ field }) => field.type === 'checklist')
    .map(({ address }) => address);
  return structure.registers.flatMap(({ key, columns, checklist, voice, feedback }, r) => {
    const path = ['registers', r];
    const taken = [...flowRegisterNames, ...registerNames].includes(key);
    return [
      ...(taken ? [yaml.errorAt([...path, 'key'], `"${key}" is the name of a register that every method has.`)] : []),
      ...(names.indexOf(key) === r ? [] : [yaml.errorAt([...path, 'key'], `The register "${key}" stands twice.`)]),
      ...(columns[0] !== undefined && naming.includes(columns[0].type)
        ? []
        : [yaml.errorAt([...path, 'columns', 0, 'type'], 'The first column names the row: its type must be line or actor.')]),
      ...(checklist === undefined || checklists.includes(checklist)
        ? []
        : [yaml.errorAt([...path, 'checklist'], noChecklist(checklist, checklists))]),
      ...(voice === undefined || isOfType(columns, voice, speaking)
        ? []
        : [yaml.errorAt([...path, 'voice'], `Voice names a column of type ${speaking.join(' or ')} of the same register.`)]),
      ...(feedback === undefined || isOfType(columns, feedback.column, ['yes-no'])
        ? []
        : [yaml.errorAt([...path, 'feedback', 'column'], 'Feedback names a column of type yes-no of the same register.')]),
      ...columns.flatMap((column, c) => {
        const columnPath = [...path, 'columns', c];
        const isRepeated = columns.findIndex((other) => other.key === column.key) !== c;
        return [
          ...(isRepeated ? [yaml.errorAt([...columnPath, 'key'], `The column "${column.key}" stands twice.`)] : []),
          ...columnProblems(column, names).map(({ at, message }) => yaml.errorAt([...columnPath, ...at], message)),
        ];
      }),
    ];
  });
}

const isOfType = (columns: readonly ColumnStructure[], key: string, types: readonly ColumnType[]) =>
  columns.some((column) => column.key === key && types.includes(column.type));

const noChecklist = (written: string, known: readonly string[]) =>
  `There is no checklist "${written}". Write station/exercise.field of a field of type checklist.${didYouMean(written, known)}`;

function columnProblems({ type, items, scale, of, becomes }: ColumnStructure, registers: readonly string[]): ColumnProblem[] {
  const problems: ColumnProblem[] = [];
  const takesItems = columnsWithItems.includes(type);
  if (takesItems && items.length === 0) problems.push({ at: ['items'], message: `A column of type ${type} needs items.` });
  if (!takesItems && items.length > 0)
    problems.push({
      at: ['items'],
      message: `A column of type ${type} has no items. Items belong to ${columnsWithItems.join(' and ')}.`,
    });
  if (new Set(items).size < items.length) problems.push({ at: ['items'], message: 'An item stands twice.' });
  if (type === 'scale' && scale === undefined)
    problems.push({ at: ['scale'], message: 'A column of type scale needs a scale with min and max.' });
  if (type !== 'scale' && scale !== undefined)
    problems.push({ at: ['scale'], message: `A column of type ${type} has no scale.` });
  if (scale !== undefined && scale.min >= scale.max)
    problems.push({
      at: ['scale'],
      message: `The scale must go upwards: min (${scale.min}) is not less than max (${scale.max}).`,
    });
  if (type === 'rows' && (of === undefined || !registers.includes(of)))
    problems.push({
      at: ['of'],
      message: `A column of type rows says in "of" which register its rows stand in.${of ? didYouMean(of, registers) : ''}`,
    });
  if (type !== 'rows' && of !== undefined) problems.push({ at: ['of'], message: `A column of type ${type} has no "of".` });
  if (becomes !== undefined && !speaking.includes(type))
    problems.push({
      at: ['becomes'],
      message: `A column of type ${type} becomes nothing. Texts of the plan come from line and text.`,
    });
  return problems;
}
