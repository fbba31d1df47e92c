import { and, asc, count, eq, inArray, isNull, max, sql } from 'drizzle-orm';

import type { RegisterRow, RegisterSummary } from '../../../contract/registers.ts';
import { Refusal } from '../../../domain/errors.ts';
import type { Locale, MethodRegister } from '../../../domain/method.ts';
import { joinRegisters, type RowValues } from '../../../domain/register.ts';
import { may, requireRight } from '../../policies/may.ts';
import type { Work } from '../door.ts';
import { registerRow, threadLink } from '../schema/index.ts';
import { registersAwaitingChecklist } from './checklist.ts';
import { type Methods, methodsInUse } from './method-in-use.ts';

/** Every register that the methods of the collaboration declare, by key, as `joinRegisters` joins them. */
export async function registersInUse(work: Work, services: Methods, locale: Locale = 'sv'): Promise<Map<string, MethodRegister>> {
  return joinRegisters((await methodsInUse(work, services, locale)).flatMap(({ registers }) => registers));
}

/** The register of that key, for reading. Errors: NOT_FOUND; NOT_ALLOWED when it is the core group's. */
export async function registerInUse(work: Work, services: Methods, key: string): Promise<MethodRegister> {
  const register = (await registersInUse(work, services)).get(key);
  if (!register) throw new Refusal('NOT_FOUND', { register: key });
  if (register.audience === 'core') requireRight(work.scope, 'read-worksheets');
  return register;
}

/** Rows of a register in their order, without the removed ones; with `id`, that row alone. */
export async function selectRegisterRows({ tx, scope }: Work, register: string, id?: string): Promise<RegisterRow[]> {
  const ref = sql<string>`'row:' || ${registerRow.id}::text`;
  const origins = tx
    .select({ origins: count() })
    .from(threadLink)
    .where(and(eq(threadLink.collaborationId, registerRow.collaborationId), eq(threadLink.toRef, ref)));
  const rows = await tx
    .select({
      id: registerRow.id,
      values: registerRow.values,
      version: registerRow.version,
      updatedAt: registerRow.updatedAt,
      origins: sql<number>`(${origins})::integer`,
    })
    .from(registerRow)
    .where(
      and(
        eq(registerRow.collaborationId, scope.collaborationId),
        eq(registerRow.register, register),
        isNull(registerRow.removedAt),
        id === undefined ? undefined : eq(registerRow.id, id),
      ),
    )
    .orderBy(asc(registerRow.position), asc(registerRow.id));
  return rows.map(({ updatedAt, ...row }) => ({ ...row, updatedAt: updatedAt.toISOString() }));
}

/** How many rows each register has that the member may read, and when one last changed; in the order of the methods. */
export async function summariseRegisters(work: Work, services: Methods): Promise<RegisterSummary[]> {
  const registers = await registersInUse(work, services);
  const waiting = await registersAwaitingChecklist(work, services);
  const counted = await work.tx
    .select({ register: registerRow.register, rows: count(), updatedAt: max(registerRow.updatedAt) })
    .from(registerRow)
    .where(and(eq(registerRow.collaborationId, work.scope.collaborationId), isNull(registerRow.removedAt)))
    .groupBy(registerRow.register);
  return [...registers.values()]
    .filter(({ audience }) => audience === 'all' || may(work.scope, 'read-worksheets'))
    .map(({ key }) => {
      const found = counted.find(({ register }) => register === key);
      return {
        register: key,
        rows: found?.rows ?? 0,
        updatedAt: found?.updatedAt?.toISOString() ?? null,
        awaitsChecklist: waiting.has(key),
      };
    });
}

/** The row, unless it is removed. Errors: NOT_FOUND. */
export async function requireRegisterRow(work: Work, register: string, id: string): Promise<RegisterRow> {
  const [row] = await selectRegisterRows(work, register, id);
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

/** Adds a row last; gives its id. The register must be locked, see `lockRegister`. */
export async function insertRegisterRow({ tx, scope }: Work, register: string, values: RowValues): Promise<string> {
  const [last] = await tx
    .select({ position: sql<number>`coalesce(max(${registerRow.position}), 0)` })
    .from(registerRow)
    .where(and(eq(registerRow.collaborationId, scope.collaborationId), eq(registerRow.register, register)));
  const [row] = await tx
    .insert(registerRow)
    .values({ collaborationId: scope.collaborationId, register, values, position: (last?.position ?? 0) + 1 })
    .returning({ id: registerRow.id });
  return row!.id;
}

/** Lets one transaction at a time add, move and bring in rows of a register, so that limits and order hold. */
export async function lockRegister({ tx, scope }: Work, register: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`register:${scope.collaborationId}:${register}`}, 0))`);
}

/** How many of these rows stand in a register of this collaboration and are not removed. */
export async function countRegisterRows({ tx, scope }: Work, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const [found] = await tx
    .select({ rows: count() })
    .from(registerRow)
    .where(
      and(eq(registerRow.collaborationId, scope.collaborationId), inArray(registerRow.id, ids), isNull(registerRow.removedAt)),
    );
  return found?.rows ?? 0;
}
