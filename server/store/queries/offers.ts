import { and, asc, eq, inArray } from 'drizzle-orm';

import type { Offer } from '../../../contract/thread.ts';
import { Refusal } from '../../../domain/errors.ts';
import { type FieldAddress, parseFieldAddress } from '../../../domain/item-ref.ts';
import type { FlowPoint } from '../../../domain/method.ts';
import { requireRight } from '../../policies/may.ts';
import type { Work } from '../door.ts';
import { threadLink } from '../schema/index.ts';
import { findField } from './method-in-use.ts';
import type { Item, ItemReader } from './items.ts';

/** Where items are brought in, as the contract writes it: `register:risks`, `goals`, `activity:<id>`. */
export type Target = { target: string; field?: string | undefined };

/**
 * What is offered at a place: everything that can be brought in there, but of two that say the same since one came from
 * the other, one: the later, unless the earlier is here already. Errors: those of `bringable`.
 */
export async function listOffers(work: Work, items: ItemReader, to: Target): Promise<Offer[]> {
  const offers = new Map((await bringable(work, items, to)).map((offer) => [offer.ref, offer]));
  for (const { fromRef, toRef } of await linksTo(work, [...offers.keys()])) {
    const [earlier, later] = [offers.get(fromRef), offers.get(toRef)];
    if (earlier && later && earlier.label === later.label) offers.delete(earlier.here === null ? fromRef : toRef);
  }
  return [...offers.values()];
}

/**
 * What can be brought in at a place: the items of the fields that flow there, in the order of the method, each with
 * where it is already when it has been brought in before. For a field of an exercise, its `from` says what flows; for a
 * part of the plan, every field whose `to` names that register.
 * Errors: NOT_ALLOWED; NOT_FOUND for a field or a register that no method in use has.
 * @source detail sheet 3
 */
export async function bringable(work: Work, items: ItemReader, { target, field }: Target): Promise<Offer[]> {
  requireRight(work.scope, 'read-worksheets');
  if (target === 'list' && field === undefined) throw new Refusal('NOT_FOUND', { target });
  const sources = field === undefined ? sourcesOfPlan(items, target) : sourcesOfField(items, { target, field });
  const found: Item[] = [];
  for (const source of sources) found.push(...(await items.ofField(source)));
  const here = await broughtTo(work, placeOf({ target, field }));
  const unique = new Map(found.map((item) => [item.ref, item]));
  return [...unique.values()].map((item) => ({ ...item, here: here.get(item.ref) ?? null }));
}

/** What the items came from, one step back. */
export async function linksTo({ tx, scope }: Work, refs: string[]): Promise<{ fromRef: string; toRef: string }[]> {
  return tx
    .select({ fromRef: threadLink.fromRef, toRef: threadLink.toRef })
    .from(threadLink)
    .where(and(eq(threadLink.collaborationId, scope.collaborationId), inArray(threadLink.toRef, refs)))
    .orderBy(asc(threadLink.broughtAt), asc(threadLink.fromRef));
}

/** The place as links name it: lists are told apart by their field. */
export const placeOf = ({ target, field }: Target): string => (target === 'list' ? `list:${field}` : target);

/** What has come to a place: where each source is there, by the source's reference. */
export async function broughtTo({ tx, scope }: Work, place: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ fromRef: threadLink.fromRef, toRef: threadLink.toRef })
    .from(threadLink)
    .where(and(eq(threadLink.collaborationId, scope.collaborationId), eq(threadLink.place, place)));
  return new Map(rows.map(({ fromRef, toRef }) => [fromRef, toRef]));
}

function sourcesOfField(items: ItemReader, { target, field }: Required<Target>): FieldAddress[] {
  const address = parseFieldAddress(field);
  const found =
    address &&
    findField(
      items.methods.find(({ id }) => id === address.method),
      address,
    );
  const isHere = found?.type === 'list' ? target === 'list' : target === `register:${found?.register?.name}`;
  if (!address || !found || !isHere) throw new Refusal('NOT_FOUND', { field });
  return found.from.flatMap((point) => sourceOf(items, { method: address.method, point, target }));
}

/** A field that flows; one that shows the very register it would be brought to has nothing to give. */
function sourceOf(
  items: ItemReader,
  { method, point, target }: { method: string; point: FlowPoint; target: string },
): FieldAddress[] {
  if (point.kind !== 'field') return [];
  const address = { method, station: point.station, exercise: point.exercise, field: point.field };
  const field = findField(
    items.methods.find(({ id }) => id === method),
    address,
  );
  return field && `register:${field.register?.name}` !== target ? [address] : [];
}

function sourcesOfPlan(items: ItemReader, target: string): FieldAddress[] {
  const register = target.startsWith('activity:') ? 'activities' : target;
  return items.methods.flatMap((method) =>
    method.stations.flatMap((station) =>
      station.exercises.flatMap((exercise) =>
        exercise.fields
          .filter(({ to }) => to.some((point) => point.kind === 'register' && point.register === register))
          .map((field) => ({ method: method.id, station: station.key, exercise: exercise.key, field: field.key })),
      ),
    ),
  );
}
