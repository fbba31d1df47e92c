import type { Exercise, Field, FieldItem, Method, MethodRegister, RegisterColumn, Scale, Station } from './method.ts';

/** A text of a method: one text, or a list of them (steps, tips, words of a scale). */
export type MethodWords = string | string[];

/** What a text is, for its name on a page: the last word of its path, with `item`, `prompts` and `scale` for those of items. */
export type MethodTextKind =
  | 'title'
  | 'shortTitle'
  | 'lead'
  | 'work'
  | 'who'
  | 'result'
  | 'guide'
  | 'tips'
  | 'doneWhen'
  | 'purpose'
  | 'instructions'
  | 'label'
  | 'hint'
  | 'one'
  | 'item'
  | 'prompts'
  | 'scale';

export type MethodTextAt = {
  /** Names the text in every language and version: `start#lead`, `start/readiness.rows#item.money`, `register:risks.owner#hint`. */
  path: string;
  kind: MethodTextKind;
  value: MethodWords;
};

type Visit = <T extends MethodWords>(owner: string, kind: MethodTextKind, value: T, key?: string) => T;

/**
 * The method with each text that a town may write in its own words replaced by what `change` gives for it. This is the one
 * place that says which texts those are. Texts of the method as a whole (title, sources) name the original and stay.
 * A hint or a list that is empty can be filled. `change` gives a value of the kind it got.
 */
export function mapMethodTexts(method: Method, change: (text: MethodTextAt) => MethodWords): Method {
  const visit: Visit = (owner, kind, value, key) =>
    change({ path: `${owner}#${kind}${key === undefined ? '' : `.${key}`}`, kind, value }) as typeof value;
  return {
    ...method,
    registers: method.registers.map((register) => mapRegister(register, visit)),
    stations: method.stations.map((station) => mapStation(station, visit)),
  };
}

/** Every text of the method that a town may write in its own words, in the order of the method. */
export function listMethodTexts(method: Method): MethodTextAt[] {
  const texts: MethodTextAt[] = [];
  mapMethodTexts(method, (text) => {
    texts.push(text);
    return text.value;
  });
  return texts;
}

/** What a path stands in: `start`, `start/readiness` or `register:risks`; fields and columns belong to these. */
export function ownerOfText(path: string): string {
  return path.split('#', 1)[0]!.split('.', 1)[0]!;
}

function mapStation(station: Station, visit: Visit): Station {
  const { key, facts } = station;
  return {
    ...station,
    title: visit(key, 'title', station.title),
    shortTitle: visit(key, 'shortTitle', station.shortTitle),
    lead: visit(key, 'lead', station.lead),
    facts: {
      work: visit(key, 'work', facts.work),
      who: visit(key, 'who', facts.who),
      result: visit(key, 'result', facts.result),
    },
    guide: visit(key, 'guide', station.guide),
    tips: visit(key, 'tips', station.tips),
    doneWhen: visit(key, 'doneWhen', station.doneWhen),
    exercises: station.exercises.map((exercise) => mapExercise(`${key}/${exercise.key}`, exercise, visit)),
  };
}

function mapExercise(owner: string, exercise: Exercise, visit: Visit): Exercise {
  return {
    ...exercise,
    title: visit(owner, 'title', exercise.title),
    purpose: visit(owner, 'purpose', exercise.purpose),
    instructions: visit(owner, 'instructions', exercise.instructions),
    tips: visit(owner, 'tips', exercise.tips),
    doneWhen: visit(owner, 'doneWhen', exercise.doneWhen),
    fields: exercise.fields.map((field) => mapAsked(`${owner}.${field.key}`, field, visit)),
  };
}

function mapRegister(register: MethodRegister, visit: Visit): MethodRegister {
  const owner = `register:${register.key}`;
  return {
    ...register,
    title: visit(owner, 'title', register.title),
    one: visit(owner, 'one', register.one),
    columns: register.columns.map((column) => mapAsked(`${owner}.${column.key}`, column, visit)),
  };
}

function mapAsked<T extends Field | RegisterColumn>(owner: string, asked: T, visit: Visit): T {
  return {
    ...asked,
    label: visit(owner, 'label', asked.label),
    hint: visit(owner, 'hint', asked.hint),
    items: asked.items.map((item) => mapItem(owner, item, visit)),
    scale: asked.scale && mapScale(owner, asked.scale, visit),
  };
}

function mapItem(owner: string, item: FieldItem, visit: Visit): FieldItem {
  return {
    ...item,
    label: visit(owner, 'item', item.label, item.key),
    prompts: item.prompts.length > 0 ? visit(owner, 'prompts', item.prompts, item.key) : item.prompts,
  };
}

/** A scale has one word for each step, so words can be changed but not their number. */
function mapScale(owner: string, scale: Scale, visit: Visit): Scale {
  const labels = visit(owner, 'scale', scale.labels);
  return { ...scale, labels: labels.length === scale.labels.length ? labels : scale.labels };
}

/** True for a kind of text that an exercise can do without. */
export function canBeEmpty(kind: MethodTextKind): boolean {
  return kind === 'hint' || kind === 'tips' || kind === 'prompts';
}
