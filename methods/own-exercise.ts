import type { Exercise, Field, FieldItem, FieldType, Method } from '../domain/method.ts';
import { fieldTypes, registerNames, type RegisterName } from '../domain/method.ts';
import { registerColumns, typesAnsweredSilently, typesWithComments, typesWithItems } from './vocabulary.ts';

/** A field of an exercise that a town writes itself. `key` is null for what is new; a key that is kept keeps its answers. */
export type OwnFieldDraft = {
  key: string | null;
  type: FieldType;
  label: string;
  hint: string;
  items: { key: string | null; label: string }[];
  /** Words of the steps of a `scale`, lowest first; empty for the others. */
  steps: string[];
  comments: boolean;
  /** `register`: which one and which of its columns; null for the others. */
  register: { name: string; columns: string[] } | null;
};

/** An exercise that a town writes itself, as its form gives it. */
export type OwnExerciseDraft = Pick<
  Exercise,
  'title' | 'purpose' | 'instructions' | 'tips' | 'doneWhen' | 'minutes' | 'mode' | 'care'
> & { fields: OwnFieldDraft[] };

/** Field types that a town can use: dots need rows that the method says how to gather. */
export const ownFieldTypes: readonly FieldType[] = fieldTypes.filter((type) => type !== 'dots');

/** Fewest and most steps of a scale. */
export const scaleSteps = { min: 2, max: 10 };

/**
 * What is wrong with a draft, as paths into it (`title`, `fields.0.items`); empty when it can be used. The same rules
 * as for the exercises of a method file. @source issue 3 part 6
 */
export function ownExerciseProblems(draft: OwnExerciseDraft, method: Pick<Method, 'registers'>): string[] {
  const isEmpty = (text: string) => text.trim() === '';
  const problems: string[] = [];
  for (const key of ['title', 'purpose'] as const) if (isEmpty(draft[key])) problems.push(key);
  for (const key of ['instructions', 'doneWhen'] as const) if (draft[key].every(isEmpty)) problems.push(key);
  if (draft.fields.length === 0) problems.push('fields');
  const isSilent = draft.mode === 'silent';
  if (isSilent && !draft.fields.some(({ type }) => typesAnsweredSilently.includes(type))) problems.push('mode');
  const keys = draft.fields.flatMap(({ key }) => key ?? []);
  if (new Set(keys).size < keys.length) problems.push('fields');
  const ofFields = draft.fields.flatMap((field, index) =>
    fieldProblems(field, method).map((problem) => `fields.${index}.${problem}`),
  );
  return [...problems, ...ofFields];
}

function fieldProblems({ type, label, items, steps, register }: OwnFieldDraft, method: Pick<Method, 'registers'>): string[] {
  const problems: string[] = [];
  if (!ownFieldTypes.includes(type)) problems.push('type');
  if (label.trim() === '') problems.push('label');
  if (typesWithItems.includes(type) && (items.length === 0 || items.some((item) => item.label.trim() === '')))
    problems.push('items');
  const wordless = steps.some((step) => step.trim() === '');
  if (type === 'scale' && (wordless || steps.length < scaleSteps.min || steps.length > scaleSteps.max)) problems.push('steps');
  if (type === 'register' && !hasColumns(register, method)) problems.push('register');
  return problems;
}

function hasColumns(register: OwnFieldDraft['register'], method: Pick<Method, 'registers'>): boolean {
  if (register === null || register.columns.length === 0) return false;
  const known = columnsOfRegister(register.name, method);
  return new Set(register.columns).size === register.columns.length && register.columns.every((key) => known.includes(key));
}

/** The columns that a `register` field can show of a register; empty when there is no such register. */
export function columnsOfRegister(name: string, { registers }: Pick<Method, 'registers'>): readonly string[] {
  const declared = registers.find(({ key }) => key === name);
  if (declared) return declared.columns.map(({ key }) => key);
  return (registerNames as readonly string[]).includes(name) ? registerColumns[name as RegisterName] : [];
}

/**
 * The exercise that a draft without problems describes. `newKey` gives a key that nothing has yet. Lists and tables flow
 * to the goals and activities of the plan, so that nothing has to be typed again.
 */
export function buildOwnExercise(draft: OwnExerciseDraft, key: string, newKey: () => string): Exercise {
  const lines = (texts: string[]) => texts.map((text) => text.trim()).filter((text) => text !== '');
  return {
    key,
    kind: 'exercise',
    paper: 'a4',
    flyer: [],
    inventory: [],
    title: draft.title.trim(),
    purpose: draft.purpose.trim(),
    instructions: lines(draft.instructions),
    tips: lines(draft.tips),
    doneWhen: lines(draft.doneWhen),
    minutes: draft.minutes,
    care: draft.care,
    mode: draft.mode,
    fields: draft.fields.map((field) => buildField(field, newKey)),
  };
}

/** Field types whose rows can be taken further. */
const typesThatFlow: readonly FieldType[] = ['list', 'register', 'tree', 'wall'];

function buildField(draft: OwnFieldDraft, newKey: () => string): Field {
  const { type, steps } = draft;
  const items = typesWithItems.includes(type) ? draft.items : [];
  return {
    key: draft.key ?? newKey(),
    type,
    label: draft.label.trim(),
    hint: draft.hint.trim(),
    items: items.map((item): FieldItem => ({ key: item.key ?? newKey(), label: item.label.trim(), prompts: [] })),
    scale: type === 'scale' ? { min: 1, max: steps.length, labels: steps.map((step) => step.trim()) } : null,
    comments: draft.comments && typesWithComments.includes(type),
    register: type === 'register' ? draft.register : null,
    axes: null,
    by: null,
    dots: null,
    rule: null,
    beside: [],
    inventory: [],
    from: [],
    to: typesThatFlow.includes(type)
      ? [
          { kind: 'register', register: 'goals' },
          { kind: 'register', register: 'activities' },
        ]
      : [],
  };
}
