import { eq, and } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { parseFieldAddress, parseItemRef, writeItemRef } from '../../domain/item-ref.ts';
import type { MethodRegister, PlanText } from '../../domain/method.ts';
import { longestCell, type RowValues } from '../../domain/register.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import type { Item, ItemReader } from '../store/queries/items.ts';
import { bringable, linksTo, placeOf, type Target } from '../store/queries/offers.ts';
import { selectPlanRows } from '../store/queries/plan-rows.ts';
import { lockRegister } from '../store/queries/register-rows.ts';
import { registerRow, threadLink } from '../store/schema/index.ts';
import { addGoal } from './add-goal.ts';
import { addPlanRow } from './add-plan-row.ts';
import { addRegisterRow } from './add-register-row.ts';
import { markBegun } from './mark-begun.ts';
import { requireActors } from './require-actors.ts';
import { updateActivity } from './update-activity.ts';

export type Brought = { from: string; to: string };

/**
 * Brings items in at a place, each as a row of its own with its origin; into an activity they become its risks. What is
 * there already is left alone, so that two who bring the same in make no doubles. A row of a register carries
 * along the cells whose columns have the same key and type there, but no dates: those say when that was written; in the
 * plan, the cells whose columns say what they become. Gives what was brought.
 * Errors: NOT_ALLOWED; NOT_FOUND for the place, or an item that is not offered there; GOAL_LIMIT.
 * @source detail sheet 3
 */
export async function bringIn(
  work: Work,
  services: Services,
  { items, refs, lines = {}, ...to }: Target & { items: ItemReader; refs: string[]; lines?: Record<string, string> | undefined },
): Promise<{ brought: Brought[] }> {
  requireRight(work.scope, 'write-content');
  // One at a time: what is offered is read when nobody else can bring it in meanwhile.
  const place = placeOf(to);
  await lockRegister(work, `offers/${place}`);
  const offers = new Map((await bringable(work, items, to)).map((offer) => [offer.ref, offer]));
  await requireActors(work, actorsIn(refs)); // none is merged into another while its link is made
  const brought: Brought[] = [];
  for (const ref of new Set(refs)) {
    const offer = offers.get(ref);
    if (!offer) throw new Refusal('NOT_FOUND', { ref });
    if (offer.here !== null && (await stands(items, offer.here))) continue;
    const made = await make(work, services, { items, offer, ...to, line: lines[ref] });
    await link(work, { offer, made, place });
    brought.push({ from: ref, to: made });
  }
  const exercise = to.field === undefined ? null : parseFieldAddress(to.field);
  if (brought.length > 0 && exercise) await markBegun(work, exercise);
  if (brought.length > 0) await work.changed('thread');
  return { brought };
}

const actorsIn = (refs: string[]): string[] =>
  refs.flatMap((word) => {
    const ref = parseItemRef(word);
    return ref?.kind === 'actor' ? [ref.id] : [];
  });

async function stands(items: ItemReader, word: string): Promise<boolean> {
  const ref = parseItemRef(word);
  return ref !== null && (await items.read(ref)) !== null;
}

/** Notes the origin; what was brought in before and removed since points at the new one. */
async function link(
  { tx, scope, clock }: Work,
  { offer, made, place }: { offer: Item; made: string; place: string },
): Promise<void> {
  const origin = { label: offer.label, broughtBy: scope.member?.id ?? null };
  await tx
    .insert(threadLink)
    .values({ collaborationId: scope.collaborationId, fromRef: offer.ref, toRef: made, place, ...origin })
    .onConflictDoUpdate({
      target: [threadLink.collaborationId, threadLink.place, threadLink.fromRef],
      set: { toRef: made, ...origin, broughtAt: clock.now() },
    });
}

type Making = Target & { items: ItemReader; offer: Item; line: string | undefined };

/** Makes what the item becomes at the place; gives its reference. */
async function make(work: Work, services: Services, { items, offer, target, field, line }: Making): Promise<string> {
  const [kind, rest = ''] = target.split(':');
  if (kind === 'register') {
    const register = items.registers.get(rest);
    if (!register) throw new Refusal('NOT_FOUND', { register: rest });
    const values = await valuesOf(work, { items, offer, register });
    return `row:${(await addRegisterRow(work, services, { register: rest, values })).id}`;
  }
  if (kind === 'list') {
    // The page writes the line, with the id it has given.
    if (line === undefined) throw new Refusal('BAD_INPUT', { fields: [{ path: 'lines' }] });
    return `line:${field}#${line}`;
  }
  if (kind === 'activity') return addRisk(work, { items, offer, id: rest });
  if (kind === 'goals') return `goal:${(await addGoal(work, { title: offer.label })).id}`;
  if (kind === 'overall-goals') return `overall-goal:${(await addPlanRow(work, 'overallGoals', { text: offer.label })).id}`;
  const { counterMeasure: _ofActivity, ...texts } = await textsOf(work, items, offer.ref);
  return `communication:${(await addPlanRow(work, 'communication', { audience: offer.label, ...texts })).id}`;
}

/** The texts of the plan that the cells of the item's row become, as its register says; empty for what is no row. */
async function textsOf(work: Work, items: ItemReader, word: string): Promise<Partial<Record<PlanText, string>>> {
  const source = await sourceRow(work, items, word);
  return Object.fromEntries(
    (source?.register.columns ?? []).flatMap(({ key, becomes }) => {
      const text = source?.values[key];
      return becomes !== null && typeof text === 'string' && text.trim() !== '' ? [[becomes, text]] : [];
    }),
  );
}

/** The first column says what the item says; a row carries along cells that fit. */
async function valuesOf(
  work: Work,
  { items, offer, register }: { items: ItemReader; offer: Item; register: MethodRegister },
): Promise<RowValues> {
  const [first] = register.columns;
  if (!first) return {};
  const source = await sourceRow(work, items, offer.ref);
  const shared = register.columns.filter((column) =>
    source?.register.columns.some(
      ({ key, type, of }) => key === column.key && type === column.type && of === column.of && type !== 'date',
    ),
  );
  const carried = Object.fromEntries(
    shared.flatMap(({ key }) => (source?.values[key] == null ? [] : [[key, source.values[key]]])),
  );
  const ref = parseItemRef(offer.ref);
  if (first.type === 'actor') return { ...carried, ...(ref?.kind === 'actor' ? { [first.key]: ref.id } : {}) };
  const more = register.columns.find(({ type, key }) => type === 'text' && carried[key] === undefined);
  const isLong = offer.label.length > longestCell.line;
  return {
    ...carried,
    // The whole text stands in the next column, or where the row came from.
    [first.key]: isLong ? `${offer.label.slice(0, longestCell.line - 1).toWellFormed()}…` : offer.label,
    ...(isLong && more ? { [more.key]: offer.label } : {}),
  };
}

/** The row that an item is, or that a line came from. */
async function sourceRow(
  work: Work,
  items: ItemReader,
  word: string,
): Promise<{ register: MethodRegister; values: RowValues } | null> {
  const { tx, scope } = work;
  let ref = parseItemRef(word);
  if (ref?.kind === 'line') ref = parseItemRef((await linksTo(work, [word]))[0]?.fromRef ?? '');
  if (ref?.kind !== 'row') return null;
  const [row] = await tx
    .select({ register: registerRow.register, values: registerRow.values })
    .from(registerRow)
    .where(and(eq(registerRow.collaborationId, scope.collaborationId), eq(registerRow.id, ref.id)));
  const register = row && items.registers.get(row.register);
  return register ? { register, values: row.values } : null;
}

/** A risk from the register becomes a line of the activity's risk answer, its counter-measure one of the counter-measures. @source inventory C07 M05 */
async function addRisk(work: Work, { items, offer, id }: { items: ItemReader; offer: Item; id: string }): Promise<string> {
  const [activity] = await selectPlanRows(work, 'activities', id);
  if (!activity) throw new Refusal('NOT_FOUND', { what: 'activity' });
  const { counterMeasure = '' } = await textsOf(work, items, offer.ref);
  const join = (before: string, added: string) => [before.trim(), added.trim()].filter((text) => text !== '').join('\n');
  await updateActivity(work, {
    id,
    version: activity.version,
    riskAnswer: 'risk',
    risk: join(activity.risk, offer.label),
    counterMeasure: join(activity.counterMeasure, counterMeasure),
  });
  return writeItemRef({ kind: 'activity', id });
}
