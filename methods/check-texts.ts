import type { KeyPath } from './key-path.ts';
import type { MethodError } from './method-error.ts';
import { didYouMean } from './nearest.ts';
import type { YamlFile } from './read-yaml.ts';
import type {
  ColumnStructure,
  ExerciseStructure,
  ExerciseText,
  FieldStructure,
  FieldText,
  MethodStructure,
  MethodText,
} from './schema.ts';

/** Compares one language with the structure: every key there has its text, and no text is left over. */
export function checkTexts(yaml: YamlFile, structure: MethodStructure, text: MethodText): MethodError[] {
  const check = textChecker(yaml);
  const keysOf = (list: readonly { key: string }[]) => list.map(({ key }) => key);
  return [
    ...check.keys('source', ['sources'], keysOf(structure.sources), text.sources),
    ...check.keys('phase', ['phases'], structure.phases, text.phases),
    ...check.keys('register', ['registers'], keysOf(structure.registers), text.registers),
    ...structure.registers.flatMap((register) => {
      const registerText = text.registers[register.key];
      if (registerText === undefined) return [];
      const path = ['registers', register.key, 'columns'];
      const feedback = { wanted: register.feedback !== undefined, found: registerText.feedback !== undefined };
      return [
        ...(feedback.wanted === feedback.found
          ? []
          : [
              yaml.errorAt(
                ['registers', register.key, ...(feedback.found ? ['feedback'] : [])],
                feedback.wanted
                  ? 'Missing: the title of the task that "feedback" of method.yaml asks for.'
                  : 'method.yaml asks for no feedback here.',
              ),
            ]),
        ...check.keys('column', path, keysOf(register.columns), registerText.columns),
        ...register.columns.flatMap((column) => check.words([...path, column.key], column, registerText.columns[column.key])),
      ];
    }),
    ...check.keys('station', ['stations'], keysOf(structure.stations), text.stations),
    ...structure.stations.flatMap((station) => {
      const stationText = text.stations[station.key];
      if (stationText === undefined) return [];
      const path = ['stations', station.key, 'exercises'];
      return [
        ...check.keys('exercise', path, keysOf(station.exercises), stationText.exercises),
        ...station.exercises.flatMap((exercise) =>
          check.exercise([...path, exercise.key], exercise, stationText.exercises[exercise.key]),
        ),
      ];
    }),
  ];
}

function textChecker(yaml: YamlFile) {
  const keys = (what: string, path: KeyPath, wanted: readonly string[], found: Record<string, unknown>): MethodError[] => [
    ...wanted
      .filter((key) => !Object.hasOwn(found, key))
      .map((key) => yaml.errorAt([...path, key], `Missing: the ${what} "${key}" of method.yaml has no text here.`)),
    ...Object.keys(found)
      .filter((key) => !wanted.includes(key))
      .map((key) => yaml.errorAt([...path, key], `method.yaml has no ${what} "${key}" here.${didYouMean(key, wanted)}`)),
  ];
  const exercise = (path: KeyPath, { fields }: ExerciseStructure, text: ExerciseText | undefined): MethodError[] => {
    if (text === undefined) return [];
    const fieldsPath = [...path, 'fields'];
    return [
      ...keys(
        'field',
        fieldsPath,
        fields.map(({ key }) => key),
        text.fields,
      ),
      ...fields.flatMap((field) => fieldErrors([...fieldsPath, field.key], field, text.fields[field.key])),
    ];
  };
  const fieldErrors = (path: KeyPath, field: FieldStructure | ColumnStructure, text: FieldText | undefined): MethodError[] => {
    if (text === undefined) return [];
    const scaleProblem = wrongScaleWords(field, text);
    return [
      ...keys('item', [...path, 'items'], field.items, text.items),
      ...(scaleProblem === null ? [] : [yaml.errorAt([...path, 'scale'], scaleProblem)]),
    ];
  };
  return { keys, exercise, words: fieldErrors };
}

function wrongScaleWords({ type, scale }: FieldStructure | ColumnStructure, { scale: words }: FieldText): string | null {
  if (scale === undefined) return words === undefined ? null : `The type ${type} has no scale words.`;
  const steps = scale.max - scale.min + 1;
  const found = words?.length ?? 0;
  if (found === steps) return null;
  return `The scale ${scale.min}-${scale.max} needs ${steps} words, one for each step, but here are ${found}.`;
}
