import { parseArgs } from 'node:util';

import { sql } from 'drizzle-orm';

import { findCollaboration, withRingar } from '../server/cli/with-ringar.ts';
import type { Work } from '../server/store/door.ts';

/** How much a large town has after some years. */
export const largeTown = { actors: 2_000, registerRows: 5_000, activities: 300, documents: 200 } as const;

/**
 * `node scripts/make-large-town.ts --collaboration exempelstad`: makes a collaboration that has some of each as large as one
 * that has worked for years, by copying what it has: organisations, rows of registers, activities with who does them, and
 * frozen plans (whose hashes are those of what they were copied from). For measuring and for looking at; the settings are
 * those of the server (`DATA_DIR` or `DATABASE_URL`).
 */
async function growTown({ tx }: Work, here: string): Promise<void> {
  await tx.execute(sql`
    insert into actor (collaboration_id, id, name, trade, ring, stage, contact_role, contact_email, note)
    select ${here}, gen_random_uuid(), a.name || ' ' || n, a.trade, a.ring, a.stage, a.contact_role, 'kontakt' || n || '@exempel.example', a.note
    from generate_series(1, ${largeTown.actors}) n
    join (select *, row_number() over (order by name) as nr, count(*) over () as total from actor where collaboration_id = ${here} and archived_at is null) a
      on a.nr = 1 + n % a.total`);
  await tx.execute(sql`
    insert into register_row (collaboration_id, id, register, position, values)
    select ${here}, gen_random_uuid(), r.register, r.position + n, r.values
    from generate_series(1, ${largeTown.registerRows}) n
    join (select *, row_number() over (order by register, position) as nr, count(*) over () as total from register_row where collaboration_id = ${here} and removed_at is null) r
      on r.nr = 1 + n % r.total`);
  await tx.execute(sql`
    with made as (
      insert into activity (collaboration_id, id, goal_id, year, start_month, end_month, title, what, cause, risk_answer, status, light, position)
      select ${here}, gen_random_uuid(), a.goal_id, a.year, a.start_month, a.end_month, a.title || ' ' || n, a.what, a.cause, a.risk_answer, a.status, a.light, a.position + n
      from generate_series(1, ${largeTown.activities}) n
      join (select *, row_number() over (order by year, title) as nr, count(*) over () as total from activity where collaboration_id = ${here}) a
        on a.nr = 1 + n % a.total
      returning id)
    insert into activity_actor (collaboration_id, activity_id, actor_id, position)
    select ${here}, made.id, actors.id, actors.position
    from made cross join (select id, (row_number() over (order by name))::int as position from actor where collaboration_id = ${here} order by name limit 3) actors`);
  await tx.execute(sql`
    insert into document (collaboration_id, id, kind, number, snapshot, sha256, verify_code)
    select ${here}, gen_random_uuid(), d.kind, d.number + n, d.snapshot, d.sha256, substr(md5(random()::text), 1, 16)
    from generate_series(1, ${largeTown.documents}) n
    cross join (select * from document where collaboration_id = ${here} and kind = 'plan' order by number desc limit 1) d`);
}

const { values } = parseArgs({ options: { collaboration: { type: 'string' } } });
await withRingar('make-large-town', async (ringar) => {
  const { id } = await findCollaboration(ringar, values.collaboration);
  await ringar.door.asProgram({ collaborationId: id }, (work) => growTown(work, id));
});
