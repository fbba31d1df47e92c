import { createHash } from 'node:crypto';

import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';

import { auditPayload } from '../../domain/audit.ts';
import { Refusal } from '../../domain/errors.ts';
import type { MemberRole } from '../../domain/member.ts';
import { type Clock, systemClock } from '../clock.ts';
import { openPool } from './connections.ts';
import { type OutgoingMessage, queueMail } from './queue-mail.ts';
import * as schema from './schema/index.ts';

export type Database = NodePgDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** What a change is about; pages that show it read again. `plan-texts`: live texts of the plan, which open pages have already. */
export type Topic =
  | 'collaboration'
  | 'members'
  | 'actors'
  | 'journey'
  | 'rounds'
  | 'tasks'
  | 'registers'
  | 'thread'
  | 'plan'
  | 'plan-texts'
  | 'documents'
  | 'missions'
  | 'followUp'
  | 'guests'
  | 'method';

/** Who works in the collaboration; `member` is null for the holder of a personal link and for the program itself. */
export type Scope = {
  as: 'member' | 'link' | 'program';
  collaborationId: string;
  slug: string;
  userId: string;
  member: { id: string; role: MemberRole; actorId: string | null; name: string } | null;
};

/** A transaction inside one collaboration. */
export type Work = {
  tx: Tx;
  scope: Scope;
  clock: Clock;
  /** Adds an event to the hash-chained log, in the same transaction. Details hold ids, numbers and codes, never free text. */
  audit(action: string, target: string, details?: Record<string, string | number | boolean | null>): Promise<void>;
  /** Queues a message in the same transaction; it is sent once that is committed. Gives the id of the message. */
  mail(message: Omit<OutgoingMessage, 'collaborationId'>): Promise<string>;
  /** Tells open pages, once the transaction is committed, what to read again. */
  changed(...topics: Topic[]): Promise<void>;
};

/** The only way application code reaches tenant data. Nothing else in `server/` opens a connection as the app role. */
export type Door = {
  clock: Clock;
  /** As a member; `collaboration` is a slug or an id. NOT_FOUND when the user is no member of it, whether or not it exists. */
  inCollaboration<T>(who: { userId: string; collaboration: string }, work: (work: Work) => Promise<T>): Promise<T>;
  /** As the holder of a link that has been resolved to its collaboration. */
  asLinkHolder<T>(where: { collaborationId: string; linkId: string }, work: (work: Work) => Promise<T>): Promise<T>;
  /** As the program itself (example towns, imports from the command line): inside the collaboration, still under row-level security. */
  asProgram<T>(where: { collaborationId: string; userId?: string }, work: (work: Work) => Promise<T>): Promise<T>;
  /** Across a user's own memberships: only the rows that name the user are visible. */
  asUser<T>(userId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Opens the door on the app role's connection address. `mailQueued` is called when a transaction with messages is committed. */
export function openDoor(appUrl: string, options: { connections?: number; clock?: Clock; mailQueued?: () => void } = {}): Door {
  const clock = options.clock ?? systemClock;
  const pool = openPool(appUrl, options.connections ?? 16);
  const db: Database = drizzle(pool, { schema, casing: 'snake_case' });

  const transact = async <T>(run: (tx: Tx, queued: () => void) => Promise<T>): Promise<T> => {
    let mails = false;
    const result = await db.transaction((tx) => run(tx, () => void (mails = true)));
    if (mails) options.mailQueued?.();
    return result;
  };

  const enterAs = <T>(scope: Scope, work: (work: Work) => Promise<T>) =>
    transact(async (tx, queued) => {
      await tx.execute(
        sql`select set_config('ringar.user_id', ${scope.userId}, true), set_config('ringar.collaboration_id', ${scope.collaborationId}, true)`,
      );
      return work(workIn(tx, scope, { clock, queued }));
    });

  return {
    clock,
    inCollaboration: ({ userId, collaboration }, work) =>
      transact(async (tx, queued) => {
        const { rows } = await tx.execute<EnterRow>(sql`select * from enter_collaboration(${userId}, ${collaboration})`);
        const row = rows[0];
        if (!row) throw new Refusal('NOT_FOUND');
        return work(
          workIn(
            tx,
            {
              as: 'member',
              collaborationId: row.collaboration_id,
              slug: row.slug,
              userId,
              member: { id: row.member_id, role: row.role, actorId: row.actor_id, name: row.member_name },
            },
            { clock, queued },
          ),
        );
      }),
    asLinkHolder: ({ collaborationId, linkId }, work) =>
      enterAs({ as: 'link', collaborationId, slug: '', userId: `link:${linkId}`, member: null }, work),
    asProgram: ({ collaborationId, userId }, work) =>
      enterAs({ as: 'program', collaborationId, slug: '', userId: userId ?? 'program', member: null }, work),
    asUser: (userId, work) =>
      db.transaction(async (tx) => {
        await tx.execute(
          sql`select set_config('ringar.user_id', ${userId}, true), set_config('ringar.collaboration_id', '', true)`,
        );
        return work(tx);
      }),
    close: () => pool.end(),
  };
}

type EnterRow = {
  collaboration_id: string;
  slug: string;
  member_id: string;
  role: MemberRole;
  actor_id: string | null;
  member_name: string;
};

function workIn(tx: Tx, scope: Scope, { clock, queued }: { clock: Clock; queued: () => void }): Work {
  return {
    tx,
    scope,
    clock,
    audit: async (action, target, details = {}) => {
      // One event at a time per collaboration, or two could chain to the same predecessor.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${scope.collaborationId}`}, 0))`);
      const { rows } = await tx.execute<{ seq: number; hash: string }>(
        sql`select seq, hash from audit_event where collaboration_id = ${scope.collaborationId} order by seq desc limit 1`,
      );
      const event = {
        collaborationId: scope.collaborationId,
        seq: (rows[0]?.seq ?? 0) + 1,
        at: clock.now().toISOString(),
        actor: scope.userId,
        action,
        target,
        details,
        previousHash: rows[0]?.hash ?? '',
      };
      const hash = createHash('sha256').update(auditPayload(event)).digest('hex');
      await tx.insert(schema.auditEvent).values({ ...event, at: new Date(event.at), hash });
    },
    mail: (message) => {
      queued();
      return queueMail(tx, { ...message, collaborationId: scope.collaborationId });
    },
    changed: async (...topics) => {
      await tx.execute(
        sql`select pg_notify('ringar_changes', ${JSON.stringify({ collaborationId: scope.collaborationId, topics })})`,
      );
    },
  };
}
