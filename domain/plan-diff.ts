import { canonicalJson } from './canonical-json.ts';
import { type PlanContent, planTextKeys } from './plan.ts';
import { richTextToPlain } from './rich-text.ts';

export const planSections = [
  'period',
  'texts',
  'overall-goals',
  'goals',
  'activities',
  'budget',
  'grants',
  'communication',
  'evaluation',
] as const;
export type PlanSection = (typeof planSections)[number];

/**
 * A field before and after, with values as in `domain/plan.ts` (texts as plain words); null on the side where the row
 * does not exist. The field `formatting` (null on both sides) says that a text has the same words set in another way.
 */
export type FieldChange = { field: string; before: unknown; after: unknown };

export type PlanChange = {
  section: PlanSection;
  kind: 'added' | 'removed' | 'changed';
  /** Id of the row; the key of a text; `period` for the period. */
  id: string;
  /** What the row is called, as last written; the key for texts and the period. */
  label: string;
  /** Fields that differ; of an added or removed row those that hold something. */
  fields: FieldChange[];
  /** Organisations that the row names, before or after. */
  actorIds: string[];
};

/**
 * What differs between two versions of a plan, in the order of the plan; rows that are gone come after those that are
 * there. Rows are the same when their ids are. Order of rows, version numbers, and the order inside a row's lists
 * (except who stands first, and so leads an activity) are not content. Equal plans give an empty list.
 */
export function diffPlans(before: PlanContent, after: PlanContent): PlanChange[] {
  return [
    ...diffRows('period', [periodRow(before)], [periodRow(after)]),
    ...planTextKeys.flatMap((key) => diffText(key, before, after)),
    ...diffRows('overall-goals', before.overallGoals, after.overallGoals),
    ...diffRows('goals', before.goals, after.goals),
    ...diffRows('activities', before.activities, after.activities),
    ...diffRows('budget', before.budget, after.budget),
    ...diffRows('grants', before.grants, after.grants),
    ...diffRows('communication', before.communication, after.communication),
    ...diffRows('evaluation', before.evaluation, after.evaluation),
  ];
}

type Row = { id: string };

/** The field that a row is called by. */
const labelFields: Record<Exclude<PlanSection, 'texts'>, string> = {
  period: 'id',
  'overall-goals': 'text',
  goals: 'title',
  activities: 'title',
  budget: 'item',
  grants: 'source',
  communication: 'audience',
  evaluation: 'what',
};

/** Not content: who a row is, where it stands and how often it was saved. */
const technicalFields = new Set(['id', 'position', 'version']);

function periodRow({ title, startYear, endYear, goalLimitReason }: PlanContent) {
  return { id: 'period', title, startYear, endYear, goalLimitReason };
}

function diffText(key: (typeof planTextKeys)[number], before: PlanContent, after: PlanContent): PlanChange[] {
  const [old, young] = [before.texts[key], after.texts[key]];
  const [oldWords, youngWords] = [richTextToPlain(old), richTextToPlain(young)];
  const place = { section: 'texts', id: key, label: key, actorIds: [] } as const;
  if (oldWords !== youngWords) {
    const kind = oldWords === '' ? 'added' : youngWords === '' ? 'removed' : 'changed';
    return [{ ...place, kind, fields: [{ field: 'text', before: oldWords || null, after: youngWords || null }], actorIds: [] }];
  }
  if (oldWords === '' || canonicalJson(old) === canonicalJson(young)) return [];
  return [{ ...place, kind: 'changed', fields: [{ field: 'formatting', before: null, after: null }], actorIds: [] }];
}

function diffRows(section: Exclude<PlanSection, 'texts'>, before: Row[], after: Row[]): PlanChange[] {
  const old = new Map(before.map((row) => [row.id, row]));
  const youngIds = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((row) => diffRow(section, old.get(row.id), row)),
    ...before.filter(({ id }) => !youngIds.has(id)).flatMap((row) => diffRow(section, row, undefined)),
  ];
}

function diffRow(section: Exclude<PlanSection, 'texts'>, before: Row | undefined, after: Row | undefined): PlanChange[] {
  const kind = !before ? 'added' : !after ? 'removed' : 'changed';
  const [old, young] = [contentOf(before), contentOf(after)];
  const fields = [...new Set([...Object.keys(young), ...Object.keys(old)])]
    .filter((field) => !isSameValue(field, old[field], young[field]))
    .map((field) => ({ field, before: old[field] ?? null, after: young[field] ?? null }));
  if (kind === 'changed' && fields.length === 0) return [];
  const row = (after ?? before) as Row & Record<string, unknown>;
  const actorIds = [...new Set([...actorsOf(old), ...actorsOf(young)])];
  return [{ section, kind, id: row.id, label: String(row[labelFields[section]]), fields, actorIds }];
}

function contentOf(row: Row | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row ?? {}).filter(([field]) => !technicalFields.has(field)));
}

function actorsOf(content: Record<string, unknown>): string[] {
  const named = [content['actorIds'], content['actorId'], content['sourceActorId']].flat();
  return named.filter((id) => typeof id === 'string');
}

function isSameValue(field: string, before: unknown, after: unknown): boolean {
  return canonicalJson(comparable(field, before)) === canonicalJson(comparable(field, after));
}

/** Empty and absent are the same; lists are compared without their order, but for who leads. */
function comparable(field: string, value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (!Array.isArray(value)) return value;
  const list = field === 'actorIds' ? [value.slice(0, 1), unordered(value.slice(1))] : unordered(value.filter(holdsSomething));
  return value.length === 0 || list.length === 0 ? null : list;
}

function unordered(list: unknown[]): string[] {
  return list.map((item) => canonicalJson(item)).toSorted();
}

/** A year of a goal without target and outcome says nothing. */
function holdsSomething(item: unknown): boolean {
  if (typeof item !== 'object' || item === null || !('target' in item) || !('outcome' in item)) return true;
  return item.target !== null || item.outcome !== null;
}

/** Why a change concerns an organisation: `everyone` for a common part, `own` for a row that names it. */
export type TouchReason = Pick<PlanChange, 'section' | 'kind' | 'id' | 'label'> & { scope: 'everyone' | 'own' };

/** Parts that every organisation has agreed to, whoever does the work. */
const commonSections: ReadonlySet<PlanSection> = new Set(['period', 'texts', 'overall-goals', 'goals']);

/**
 * Which organisations a change of the plan touches, with every reason in the order of the plan; those it does not touch
 * are not in the map, which follows the order of `allActorIds`. The period, the texts, overall goals and goals touch
 * all. An activity, and a row of the budget, grants, communication or evaluation, touches those it names, before or
 * after; a row that names nobody is common and touches all. A text with the same words set in another way touches
 * nobody. Organisations that are not in `allActorIds` are left out.
 * @source design principle 7
 */
export function touchedOrganisations(changes: PlanChange[], allActorIds: string[]): Map<string, TouchReason[]> {
  const telling = changes.filter(({ fields }) => fields.length === 0 || fields.some(({ field }) => field !== 'formatting'));
  const touched = allActorIds.map((actorId) => [actorId, telling.flatMap((change) => reasonFor(actorId, change))] as const);
  return new Map(touched.filter(([, reasons]) => reasons.length > 0).map(([actorId, reasons]) => [actorId, reasons]));
}

function reasonFor(actorId: string, { section, kind, id, label, actorIds }: PlanChange): TouchReason[] {
  const isCommon = commonSections.has(section) || actorIds.length === 0;
  if (!isCommon && !actorIds.includes(actorId)) return [];
  return [{ section, kind, id, label, scope: isCommon ? 'everyone' : 'own' }];
}
