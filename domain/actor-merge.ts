import { type Actor, type ActorField, actorFields } from './actor.ts';

/** How long a merge can be undone. */
export const undoDays = 30;
const dayMs = 86_400_000;
/** Most characters of a note; the same as people may write. */
const longestNote = 2_000;

/** A field that a merge can choose for. */
export type MergeField = ActorField;

export type MergedFields = Pick<Actor, MergeField>;

/** Whose value stays where both say something: of the one that is kept, or of the one that is merged into it. `both` is for the note. */
export const mergeChoices = ['kept', 'merged', 'both'] as const;
export type MergeChoice = (typeof mergeChoices)[number];
export type MergeChoices = Partial<Record<MergeField, MergeChoice>>;

/** Columns that hold one organisation, by the table's name in a journal. */
export const movedColumns = [
  'member',
  'task',
  'budget',
  'grant',
  'communication',
  'evaluation',
  'mission',
  'mission-handover',
  'required',
  'guest',
] as const;
export type MovedColumn = (typeof movedColumns)[number];

/** One cell of a register row that named the merged organisation. `index`: its place in a list; null for a single one. `both`: the list named the kept one too. */
export type MovedCell = { key: string; index: number | null; both: boolean };

/**
 * What a merge did, one entry for each thing that moved; read backwards it is undone. A `row` is the whole row as the
 * database writes it in JSON, for rows that could not stand beside the kept organisation's own.
 */
export type Moved =
  | { kind: 'column'; column: MovedColumn; ids: string[] }
  | { kind: 'activity'; id: string; position: number; keptPosition: number | null }
  | { kind: 'cells'; id: string; cells: MovedCell[] }
  | { kind: 'link'; from: string; to: string; movedFrom: string; movedTo: string }
  | { kind: 'link-dropped'; row: object }
  | { kind: 'confirmation'; id: string }
  | { kind: 'confirmation-dropped'; row: object; into: string; links: string[]; before: AskedFields; after: AskedFields }
  | { kind: 'fields'; before: Partial<MergedFields>; after: Partial<MergedFields> };

/** What an unanswered confirmation gives to the one that stays: the last day to answer, and why it was opened again. */
export type AskedFields = { answerBy: string | null; reopenedReasons: { section: string; kind: string; label: string }[] };

/** How much refers to an organisation, by kind. */
export const referenceKinds = [
  'members',
  'tasks',
  'activities',
  'budget',
  'grants',
  'communication',
  'evaluation',
  'missions',
  'missionHandovers',
  'required',
  'guests',
  'confirmations',
  'registerRows',
  'threadLinks',
] as const;
export type ReferenceCounts = Record<(typeof referenceKinds)[number], number>;

/** The last moment at which a merge can be undone. */
export const undoUntil = (mergedAt: Date): Date => new Date(mergedAt.getTime() + undoDays * dayMs);

/** True when the field says something; `other` is what a trade is before anyone has chosen. */
function isSaid(field: MergeField, value: MergedFields[MergeField]): boolean {
  return value !== null && value !== '' && !(field === 'trade' && value === 'other');
}

/** The fields in which both say something, and not the same: those that someone must choose. */
export function differingFields(kept: MergedFields, merged: MergedFields): MergeField[] {
  return actorFields.filter(
    (field) => isSaid(field, kept[field]) && isSaid(field, merged[field]) && kept[field] !== merged[field],
  );
}

/** Both notes after each other; null when that is longer than a note may be. */
export function joinedNotes(kept: MergedFields, merged: MergedFields): string | null {
  const joined = [kept.note, merged.note].map((note) => note.trim()).join('\n');
  return joined.length <= longestNote ? joined : null;
}

/**
 * What changes in the kept organisation: its empty fields are filled from the merged one, and where both say something
 * `choices` decides. `missing` names the fields without a usable choice; then nothing is to be saved.
 */
export function mergeActorFields(
  kept: MergedFields,
  merged: MergedFields,
  choices: MergeChoices,
): { changes: Partial<MergedFields>; missing: MergeField[] } {
  const differing = differingFields(kept, merged);
  const changes: Partial<Record<MergeField, unknown>> = {};
  const missing: MergeField[] = [];
  for (const field of actorFields) {
    const choice = differing.includes(field) ? choices[field] : isSaid(field, kept[field]) ? 'kept' : 'merged';
    const value =
      choice === 'both' ? (field === 'note' ? joinedNotes(kept, merged) : null) : choice && { kept, merged }[choice][field];
    if (choice === undefined || (choice === 'both' && value === null)) missing.push(field);
    else if (value !== kept[field]) changes[field] = value;
  }
  return { changes: changes as Partial<MergedFields>, missing };
}

const companyForms = new Set(['ab', 'aktiebolag', 'hb', 'kb', 'publ']);

/** A name without case, punctuation and form of company: "Hotell Nord AB" and "hotell-nord" are the same. */
export function plainName(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && !companyForms.has(word)).join(' ');
}

/**
 * Those of `others` that are likely the same organisation as `one`: the same plain name, or the same address to write
 * to. A shared domain says nothing: all offices of a municipality have one.
 */
export function likelyDoubles<A extends Pick<Actor, 'id' | 'name' | 'contactEmail'>>(
  one: Pick<Actor, 'id' | 'name' | 'contactEmail'>,
  others: readonly A[],
): A[] {
  const name = plainName(one.name);
  const address = one.contactEmail.toLowerCase();
  return others.filter(
    (other) =>
      other.id !== one.id &&
      ((name !== '' && plainName(other.name) === name) || (address !== '' && other.contactEmail.toLowerCase() === address)),
  );
}
