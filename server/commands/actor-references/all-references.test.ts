import { eq } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { differingFields } from '../../../domain/actor-merge.ts';
import { wholeTown } from '../../testing/merge-town.ts';
import { ensureExampleTowns } from '../../example/ensure-example-towns.ts';
import { listActors, readActor } from '../../store/queries/actors.ts';
import { collaboration } from '../../store/schema/index.ts';
import type { Work } from '../../store/door.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { mergeActors } from '../merge-actors.ts';
import { undoActorMerge } from '../undo-actor-merge.ts';

let ringar: TestRingar;
let owner: pg.Client;

beforeAll(async () => {
  ringar = await startTestRingar();
  owner = new pg.Client({ connectionString: ringar.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await ringar.stop();
});

const select = async (query: string) => (await owner.query<{ name: string }>(query)).rows.map(({ name }) => name).toSorted();

describe('nothing that can name an organisation is forgotten', () => {
  test('every foreign key to the register is moved, or is the record of a merge itself', async () => {
    const keys = await select(
      `select format('%s.%s', k.conrelid::regclass, a.attname) as name from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
       where k.contype = 'f' and k.confrelid = 'actor'::regclass and a.attname <> 'collaboration_id'`,
    );
    const moved = {
      columns: [
        'budget_row.source_actor_id',
        'communication_row.actor_id',
        'evaluation_row.actor_id',
        'grant_row.actor_id',
        'guest.actor_id',
        'member.actor_id',
        'mission_actor.actor_id',
        'mission_handover.actor_id',
        'required_actor.actor_id',
        'task.actor_id',
      ],
      activities: ['activity_actor.actor_id'],
      confirmations: ['confirmation.actor_id'],
    };
    const records = ['actor.merged_into', 'actor_merge.kept_id', 'actor_merge.merged_id'];
    expect(keys).toEqual([...Object.values(moved).flat(), ...records].toSorted());
  });

  test('a column called after an actor has a foreign key; in the log it is who did it', async () => {
    const named = await select(
      `select format('%s.%s', table_name, column_name) as name from information_schema.columns c
       where table_schema = 'public' and column_name like '%actor%' and not exists (
         select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
         where k.contype = 'f' and k.conrelid = format('%I', c.table_name)::regclass and a.attname = c.column_name)`,
    );
    expect(named).toEqual(['audit_event.actor']);
  });

  test('of every column of JSON it is known whether it names organisations', async () => {
    const known = {
      moved: ['register_row.values'],
      neverChanged: ['actor_merge.journal', 'audit_event.details', 'document.snapshot'],
      namesNone: [
        'budget_row.amounts',
        'collaboration.settings',
        'confirmation.reopened_reasons',
        'goal.years',
        'guest.answers',
        'live_document.plain',
        'meeting.agenda',
        'meeting.decisions',
        'member.training',
        'method_copy.changes',
        'response.answers',
        'revision.answers',
      ],
    };
    const columns = await select(
      `select format('%s.%s', table_name, column_name) as name from information_schema.columns
       where table_schema = 'public' and data_type in ('json', 'jsonb')`,
    );
    expect(columns).toEqual(Object.values(known).flat().toSorted());
  });
});

describe('in the example towns', () => {
  const mayKeep = ['actor', 'document'];

  async function inTown<T>(slug: string, work: (work: Work) => Promise<T>): Promise<T> {
    return ringar.door.asProgram({ collaborationId: await idOf(slug) }, work);
  }
  async function idOf(slug: string): Promise<string> {
    const [town] = await ringar.system.db
      .select({ id: collaboration.id })
      .from(collaboration)
      .where(eq(collaboration.slug, slug));
    return town!.id;
  }

  /** Merges one into another as they are now; null when both have answered the same document. */
  async function merge(slug: string, id: string, other: string): Promise<string | null> {
    const merged = inTown(slug, async (work) => {
      const [kept, gone] = [await readActor(work, id), await readActor(work, other)];
      const choices = Object.fromEntries(differingFields(kept, gone).map((field) => [field, 'merged' as const]));
      return mergeActors(work, { id, version: kept.version, other, otherVersion: gone.version, choices });
    });
    return merged.then(
      (made) => made.id,
      (error: { code?: string }) => {
        expect(error.code).toBe('MERGE_BOTH_ANSWERED');
        return null;
      },
    );
  }

  test.each(['exempelstad', 'mellanstad'])('a dozen of %s merged into one, and undone', async (slug) => {
    await ensureExampleTowns(ringar);
    const town = await idOf(slug);
    const before = await wholeTown(ringar, town);
    const [first, ...others] = (await inTown(slug, listActors)).map(({ id }) => id).slice(0, 13);
    const merges: string[] = [];
    const gone: string[] = [];
    for (const other of others) {
      const made = await merge(slug, first!, other);
      if (made === null) continue;
      merges.push(made);
      gone.push(other);
    }
    expect(merges.length).toBeGreaterThan(others.length / 2);
    const after = await wholeTown(ringar, town);
    const naming = Object.keys(after).filter((table) => after[table]!.some((row) => gone.some((id) => row.includes(id))));
    expect(naming.filter((table) => !mayKeep.includes(table))).toEqual([]);
    for (const id of merges.toReversed())
      expect(await inTown(slug, (work) => undoActorMerge(work, id))).toMatchObject({ left: 0 });
    expect(await wholeTown(ringar, town)).toEqual(before);
  });
});
