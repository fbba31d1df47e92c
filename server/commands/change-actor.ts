import { and, eq, isNull, sql } from 'drizzle-orm';

import type { Actor } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { holdActors, readActor } from '../store/queries/actors.ts';
import { actor } from '../store/schema/index.ts';

type ActorFields = Omit<Actor, 'id' | 'version' | 'contactOn'>;

/** Adds an organisation to the register. Errors: NOT_ALLOWED, ALREADY_EXISTS when one has the same name. */
export async function createActor(work: Work, fields: Partial<ActorFields> & { name: string }): Promise<Actor> {
  const { tx, scope } = work;
  requireRight(scope, 'write-actors');
  await refuseSameName(work, fields.name);
  const [row] = await tx
    .insert(actor)
    .values({ ...fields, collaborationId: scope.collaborationId })
    .returning({ id: actor.id });
  await work.changed('actors', 'collaboration');
  return readActor(work, row!.id);
}

/** Changes an organisation. Errors: NOT_ALLOWED, NOT_FOUND, STALE_VERSION with the current row, ALREADY_EXISTS, ACTOR_MERGED. */
export async function updateActor(
  work: Work,
  { id, version, ...fields }: Partial<ActorFields> & { id: string; version: number },
): Promise<Actor> {
  const { tx, scope } = work;
  requireRight(scope, 'write-actors');
  const current = await readActor(work, id);
  await refuseMerged(work, id);
  if (current.version !== version) throw new Refusal('STALE_VERSION', { current });
  if (fields.name !== undefined && fields.name !== current.name) await refuseSameName(work, fields.name, id);
  const changed = await tx
    .update(actor)
    .set({
      ...fields,
      ...(isNewContact(current, fields) ? { contactAt: work.clock.now() } : {}),
      version: sql`${actor.version} + 1`,
      updatedAt: work.clock.now(),
    })
    .where(and(eq(actor.collaborationId, scope.collaborationId), eq(actor.id, id), eq(actor.version, version)))
    .returning({ id: actor.id });
  // Someone else's change was committed between the read above and this write.
  if (changed.length === 0) throw new Refusal('STALE_VERSION', { current: await readActor(work, id) });
  await work.changed('actors', 'collaboration');
  return readActor(work, id);
}

function isNewContact(current: Actor, fields: Partial<ActorFields>): boolean {
  return (['contactRole', 'contactEmail', 'contactPhone'] as const).some(
    (field) => fields[field] !== undefined && fields[field] !== current[field],
  );
}

/**
 * Takes an organisation out of the register, or puts it back. Its row stays, so that documents, activities and decisions
 * keep their names. Errors: NOT_ALLOWED, NOT_FOUND, ACTOR_MERGED.
 */
export async function setActorArchived(work: Work, id: string, archived: boolean): Promise<void> {
  const { tx, scope } = work;
  requireRight(scope, 'write-actors');
  await refuseMerged(work, id);
  const rows = await tx
    .update(actor)
    .set({ archivedAt: archived ? work.clock.now() : null, version: sql`${actor.version} + 1` })
    .where(and(eq(actor.collaborationId, scope.collaborationId), eq(actor.id, id)))
    .returning({ id: actor.id });
  if (rows.length === 0) throw new Refusal('NOT_FOUND');
  await work.audit(archived ? 'actor.archived' : 'actor.restored', id);
  await work.changed('actors', 'collaboration');
}

/** One that is part of another now is changed there; it comes back by undoing the merge. */
async function refuseMerged(work: Work, id: string): Promise<void> {
  await holdActors(work, [id]);
}

async function refuseSameName({ tx, scope }: Work, name: string, except?: string): Promise<void> {
  const rows = await tx
    .select({ id: actor.id })
    .from(actor)
    .where(
      and(eq(actor.collaborationId, scope.collaborationId), isNull(actor.archivedAt), sql`lower(${actor.name}) = lower(${name})`),
    );
  if (rows.some((row) => row.id !== except)) throw new Refusal('ALREADY_EXISTS', { fields: [{ path: 'name' }] });
}
