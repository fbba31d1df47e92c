/** Where a field stands in a method. */
export type FieldAddress = { method: string; station: string; exercise: string; field: string };

/** Rows of the plan that can come from something. */
export const planItemKinds = ['overall-goal', 'goal', 'activity', 'communication'] as const;
export type PlanItemKind = (typeof planItemKinds)[number];

/**
 * Points at anything that something else can come from: a row of a declared register, a row of the plan, an
 * organisation, a line of a list, an answered item, or a whole text.
 */
export type ItemRef =
  | { kind: 'row' | 'actor' | PlanItemKind; id: string }
  | ({ kind: 'line'; line: string } & FieldAddress)
  | ({ kind: 'answer'; item: string } & FieldAddress)
  | ({ kind: 'text' } & FieldAddress);

const idKinds: readonly string[] = ['row', 'actor', ...planItemKinds];
const key = '[a-z][a-z0-9-]{0,99}';
const fieldShape = new RegExp(`^(line|answer|text):(${key})/(${key})/(${key})/(${key})(?:#([\\w-]{1,100}))?$`);
const idShape = /^([a-z-]+):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A reference as one word, the form it is stored and sent in: `row:<id>`, `line:<method>/<station>/<exercise>/<field>#<line>`. */
export function writeItemRef(ref: ItemRef): string {
  if (!('field' in ref)) return `${ref.kind}:${ref.id}`;
  const part = ref.kind === 'line' ? `#${ref.line}` : ref.kind === 'answer' ? `#${ref.item}` : '';
  return `${ref.kind}:${ref.method}/${ref.station}/${ref.exercise}/${ref.field}${part}`;
}

/** The reference that a word is; null when it is none. */
export function parseItemRef(word: string): ItemRef | null {
  const [, idKind, id] = idShape.exec(word) ?? [];
  if (idKind !== undefined && id !== undefined)
    return idKinds.includes(idKind) ? { kind: idKind as 'row' | 'actor' | PlanItemKind, id } : null;
  const [, kind, method = '', station = '', exercise = '', field = '', part] = fieldShape.exec(word) ?? [];
  const address = { method, station, exercise, field };
  if (kind === 'text' && part === undefined) return { kind, ...address };
  if (kind === 'line' && part !== undefined) return { kind, ...address, line: part };
  if (kind === 'answer' && part !== undefined) return { kind, ...address, item: part };
  return null;
}
