/** Where a field stands in a method. */
export type FieldAddress = { method: string; station: string; exercise: string; field: string };

/** Rows of the plan that can come from something. */
export const planItemKinds = ['overall-goal', 'goal', 'activity', 'communication'] as const;
export type PlanItemKind = (typeof planItemKinds)[number];

/**
 * Points at anything that something else can come from: a row of a declared register, a row of the plan, an
 * organisation, a line of a list, an answered item, or a paragraph of a text.
 */
export type ItemRef =
  | { kind: 'row' | 'actor' | PlanItemKind; id: string }
  | ({ kind: 'line'; line: string } & FieldAddress)
  | ({ kind: 'answer'; item: string } & FieldAddress)
  | ({ kind: 'text'; part: string } & FieldAddress);

const idKinds: readonly string[] = ['row', 'actor', ...planItemKinds];
const key = '[a-z][a-z0-9-]{0,99}';
const fieldShape = new RegExp(`^(line|answer|text):(${key})/(${key})/(${key})/(${key})#([\\w-]{1,100})$`);
const addressShape = new RegExp(`^(${key})/(${key})/(${key})/(${key})$`);
const idShape = /^([a-z-]+):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A reference as one word, the form it is stored and sent in: `row:<id>`, `line:<method>/<station>/<exercise>/<field>#<line>`. */
export function writeItemRef(ref: ItemRef): string {
  if (!('field' in ref)) return `${ref.kind}:${ref.id}`;
  const part = ref.kind === 'line' ? ref.line : ref.kind === 'answer' ? ref.item : ref.part;
  return `${ref.kind}:${ref.method}/${ref.station}/${ref.exercise}/${ref.field}#${part}`;
}

/** The reference that a word is; null when it is none. */
export function parseItemRef(word: string): ItemRef | null {
  const [, idKind, id] = idShape.exec(word) ?? [];
  if (idKind !== undefined && id !== undefined)
    return idKinds.includes(idKind) ? { kind: idKind as 'row' | 'actor' | PlanItemKind, id } : null;
  const [, kind, method = '', station = '', exercise = '', field = '', part = ''] = fieldShape.exec(word) ?? [];
  const address = { method, station, exercise, field };
  if (kind === 'text') return { kind, ...address, part };
  if (kind === 'line') return { kind, ...address, line: part };
  return kind === 'answer' ? { kind, ...address, item: part } : null;
}

/** The field that `<method>/<station>/<exercise>/<field>` names; null when it names none. */
export function parseFieldAddress(written: string): FieldAddress | null {
  const [, method, station, exercise, field] = addressShape.exec(written) ?? [];
  return method && station && exercise && field ? { method, station, exercise, field } : null;
}

/**
 * Names a paragraph by what it says: the same words give the same name wherever they move, and a paragraph that is
 * rewritten is another one. Seven signs at most (FNV-1a, 32 bits).
 */
export function paragraphKey(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
