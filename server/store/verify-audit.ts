import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { Connection } from './connections.ts';
import { findBrokenEvent, type AuditEvent } from '../../domain/audit.ts';

export type AuditChain = {
  slug: string;
  events: number;
  /** Hash of the last event: noted elsewhere, it also proves later that nothing was cut off the end. */
  lastHash: string;
  broken: ReturnType<typeof findBrokenEvent>;
};

type Row = Omit<AuditEvent, 'at'> & { at: Date; hash: string };

/** Checks the hash chain of every collaboration, or of one (id or slug; none of that name gives an empty list). */
export async function verifyAudit(ownerUrl: string, collaboration?: string): Promise<AuditChain[]> {
  const client = new Connection(ownerUrl);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    const { rows: towns } = await client.query<{ id: string; slug: string }>(
      'select id, slug from collaboration where $1::text is null or slug = $1 or id::text = $1 order by slug',
      [collaboration ?? null],
    );
    const chains: AuditChain[] = [];
    for (const town of towns) chains.push(await verifyChain(client, town));
    return chains;
  } finally {
    await client.end();
  }
}

async function verifyChain(client: Client, town: { id: string; slug: string }): Promise<AuditChain> {
  const { rows } = await client.query<Row>(
    `select collaboration_id as "collaborationId", seq::int, at, actor, action, target, details,
            previous_hash as "previousHash", hash
     from audit_event where collaboration_id = $1 order by audit_event.seq`,
    [town.id],
  );
  const events = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  const broken = findBrokenEvent(events, (text) => createHash('sha256').update(text).digest('hex'));
  return { slug: town.slug, events: events.length, lastHash: events.at(-1)?.hash ?? '', broken };
}
