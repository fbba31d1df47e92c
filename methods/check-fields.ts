import { type ColumnType, type RegisterName, registerNames } from '../domain/method.ts';
import type { MethodError } from './method-error.ts';
import { didYouMean } from './nearest.ts';
import type { YamlFile } from './read-yaml.ts';
import type { ExerciseStructure, FieldStructure, MethodStructure } from './schema.ts';
import {
  registerColumns,
  ruleReads,
  typesAnsweredSilently,
  typesWithComments,
  typesWithItems,
  typesWithRegister,
} from './vocabulary.ts';
import { walkFields } from './walk-fields.ts';

/** A mistake in one field: the key inside the field that it is about, and the words. */
type FieldProblem = { at: (string | number)[]; message: string };

/** Checks that each field has what its type needs and nothing else, and that silent exercises can be answered. */
export function checkFields(yaml: YamlFile, structure: MethodStructure): MethodError[] {
  const fieldErrors = walkFields(structure).flatMap(({ exercise, field, path }) =>
    [
      ...checkItems(field),
      ...checkScale(field),
      ...checkRegister(field, structure),
      ...checkGathering(field, structure),
      ...checkDots(field, exercise, structure),
      ...checkRule(field),
      ...checkBeside(field, structure),
    ].map(({ at, message }) => yaml.errorAt([...path, ...at], message)),
  );
  const silentErrors = structure.stations.flatMap(({ exercises }, s) =>
    exercises.flatMap((exercise, e) =>
      isAnswerable(exercise)
        ? []
        : [
            yaml.errorAt(
              ['stations', s, 'exercises', e, 'mode'],
              `A silent exercise needs a field that each person answers alone: ${typesAnsweredSilently.join(' or ')}.`,
            ),
          ],
    ),
  );
  return [...fieldErrors, ...silentErrors];
}

function isAnswerable({ mode, fields }: ExerciseStructure): boolean {
  return mode === 'together' || fields.some(({ type }) => typesAnsweredSilently.includes(type));
}

/** An exercise that stands beside a field is one of this method; a register may be of another method on board. */
function checkBeside({ beside }: FieldStructure, { stations }: MethodStructure): FieldProblem[] {
  const exercises = stations.flatMap(({ key, exercises: own }) => own.map((one) => `exercise:${key}/${one.key}`));
  return beside.flatMap((what, at) =>
    !what.startsWith('exercise:') || exercises.includes(what)
      ? []
      : [{ at: ['beside', at], message: `There is no "${what}" in this method.${didYouMean(what, exercises)}` }],
  );
}

function checkItems({ type, items, comments }: FieldStructure): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const takesItems = typesWithItems.includes(type);
  if (takesItems && items.length === 0) problems.push({ at: ['items'], message: `A field of type ${type} needs items.` });
  if (!takesItems && items.length > 0) {
    problems.push({
      at: ['items'],
      message: `A field of type ${type} has no items. Items belong to ${typesWithItems.join(', ')}.`,
    });
  }
  if (comments && !typesWithComments.includes(type)) {
    problems.push({
      at: ['comments'],
      message: `A field of type ${type} has no comments. Comments belong to ${typesWithComments.join(' and ')}.`,
    });
  }
  return problems;
}

function checkScale({ type, scale }: FieldStructure): FieldProblem[] {
  if (type !== 'scale') return scale === undefined ? [] : [{ at: ['scale'], message: `A field of type ${type} has no scale.` }];
  if (scale === undefined) return [{ at: ['scale'], message: 'A field of type scale needs a scale with min and max.' }];
  if (scale.min < scale.max) return [];
  return [{ at: ['scale'], message: `The scale must go upwards: min (${scale.min}) is not less than max (${scale.max}).` }];
}

function checkRegister({ type, register }: FieldStructure, structure: MethodStructure): FieldProblem[] {
  if (!typesWithRegister.includes(type)) {
    return register === undefined ? [] : [{ at: ['register'], message: `A field of type ${type} has no register.` }];
  }
  if (register === undefined)
    return [{ at: ['register'], message: `A field of type ${type} needs a register with name and columns.` }];
  const known = columnsOf(register.name, structure);
  if (known === null) {
    const names = [...registerNames, ...structure.registers.map(({ key }) => key)];
    return [
      {
        at: ['register', 'name'],
        message: `There is no register "${register.name}".${didYouMean(register.name, names)} There are ${names.join(', ')}.`,
      },
    ];
  }
  return register.columns.flatMap((column, index) => {
    const at = ['register', 'columns', index];
    if (!known.includes(column)) {
      return [
        {
          at,
          message: `The register ${register.name} has no column "${column}".${didYouMean(column, known)} It has ${known.join(', ')}.`,
        },
      ];
    }
    return register.columns.indexOf(column) === index ? [] : [{ at, message: `The column "${column}" stands twice.` }];
  });
}

/** The columns that a register can show; null when there is no such register. */
function columnsOf(name: string, { registers }: MethodStructure): readonly string[] | null {
  const own = registers.find(({ key }) => key === name);
  if (own) return own.columns.map(({ key }) => key);
  return (registerNames as readonly string[]).includes(name) ? registerColumns[name as RegisterName] : null;
}

/** How the rows of a register are drawn or gathered: by columns of the right kind that the field shows. */
function checkGathering({ type, register, axes, by }: FieldStructure, { registers }: MethodStructure): FieldProblem[] {
  const columns = registers.find(({ key }) => key === register?.name)?.columns ?? [];
  const isShown = (key: string, wanted: ColumnType) =>
    columns.some((column) => column.key === key && column.type === wanted) && register?.columns.includes(key) === true;
  const problems: FieldProblem[] = [];
  if (type !== 'register') {
    if (axes !== undefined) problems.push({ at: ['axes'], message: `A field of type ${type} has no axes.` });
    if (by !== undefined) problems.push({ at: ['by'], message: `A field of type ${type} has no "by".` });
    return problems;
  }
  if (axes !== undefined && (axes[0] === axes[1] || !axes.every((key) => isShown(key, 'scale'))))
    problems.push({
      at: ['axes'],
      message: 'The axes are two columns of type scale that the field shows, of a register that the method declares.',
    });
  if (by !== undefined && !isShown(by, 'choice'))
    problems.push({
      at: ['by'],
      message: 'Rows are gathered by a column of type choice that the field shows, of a register that the method declares.',
    });
  return problems;
}

function checkDots(
  { type, dots, register }: FieldStructure,
  { mode }: ExerciseStructure,
  { registers }: MethodStructure,
): FieldProblem[] {
  if (type !== 'dots') return dots === undefined ? [] : [{ at: ['dots'], message: `A field of type ${type} has no dots.` }];
  const problems: FieldProblem[] = [];
  if (dots === undefined)
    problems.push({ at: ['dots'], message: 'A field of type dots says in "dots" how many each person has.' });
  if (mode !== 'silent') problems.push({ at: ['type'], message: 'Dots are placed in a silent exercise.' });
  if (register && !registers.some(({ key }) => key === register.name))
    problems.push({ at: ['register', 'name'], message: 'Dots are placed on the rows of a register that the method declares.' });
  return problems;
}

function checkRule({ type, register, rule }: FieldStructure): FieldProblem[] {
  if (rule === undefined) return [];
  const reads = ruleReads[rule];
  const fits = reads.type === type && (reads.register === null || reads.register === register?.name);
  if (fits) return [];
  const needed = reads.register === null ? `of type ${reads.type}` : `of type ${reads.type} over ${reads.register}`;
  return [{ at: ['rule'], message: `The rule ${rule} reads a field ${needed}.` }];
}
