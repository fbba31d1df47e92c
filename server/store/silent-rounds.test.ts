import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';

/**
 * What the database itself keeps about silent rounds, asked with plain SQL as the role the application works with. The
 * second half takes each protection away and sees the harm, so that these tests are known to be able to fail.
 */
let ringar: TestRingar;
let owner: pg.Client;
let town: Awaited<ReturnType<TestRingar['town']>>;
let authors: string[];
let roundId: string;

beforeAll(async () => {
  ringar = await startTestRingar();
  owner = new pg.Client({ connectionString: ringar.ownerUrl });
  await owner.connect();
  town = await ringar.town('tyststad');
  const police = await town.join('polisen', 'core');
  const social = await town.join('socialtjansten', 'core');
  authors = [town.coordinator.id, police.id, social.id];
});
afterAll(async () => {
  await owner.end();
  await ringar.stop();
});

/** An open round of one item where all three have answered. */
beforeEach(async () => {
  await owner.query('delete from round');
  const { rows } = await owner.query<{ id: string }>(
    `insert into round (collaboration_id, method, station, exercise, field, number, items)
     values ($1, 'stad-for-stad', 'start', 'engagement', 'statements', 1, '{hard}') returning id`,
    [town.id],
  );
  roundId = rows[0]!.id;
  for (const [index, author] of authors.entries()) await answer(author, index === 0 ? 1 : 0);
});

/** Runs SQL as the application does for this person. */
function as(author: string, query: ReturnType<typeof sql>) {
  return ringar.door.asProgram({ collaborationId: town.id, userId: author }, async ({ tx }) => (await tx.execute(query)).rows);
}

const answer = (author: string, value: number) =>
  as(
    author,
    sql`insert into response (collaboration_id, round_id, author_id, answers)
        values (${town.id}, ${roundId}, ${author}, ${JSON.stringify({ hard: { value, comment: `tanke ${value}` } })}::jsonb)
        on conflict (collaboration_id, round_id, author_id) do update set answers = excluded.answers`,
  );
const close = () => as(authors[0]!, sql`update round set closed_at = now() where id = ${roundId}`);
const seenBy = async (author: string) => (await as(author, sql`select author_id from response`)).map((row) => row['author_id']);

describe('with the protections', () => {
  test('each author sees one answer: their own', async () => {
    for (const author of authors) expect(await seenBy(author)).toEqual([author]);
    expect(await seenBy('program')).toEqual([]);
  });

  test('nobody answers, changes or removes in the name of another', async () => {
    const [mine, theirs] = authors as [string, string];
    await expect(
      as(
        mine,
        sql`insert into response (collaboration_id, round_id, author_id, answers) values (${town.id}, ${roundId}, 'x', '{}')`,
      ),
    ).rejects.toThrow();
    await as(mine, sql`update response set answers = '{}' where author_id = ${theirs}`);
    await as(mine, sql`delete from response where author_id = ${theirs}`);
    const { rows } = await owner.query('select answers from response where author_id = $1', [theirs]);
    expect(rows[0].answers.hard.value).toBe(0);
  });

  test('the spread and the comments are empty until the round is closed, and with fewer than three answers', async () => {
    const spread = () => as(authors[0]!, sql`select * from round_spread(${roundId})`);
    const comments = () => as(authors[0]!, sql`select * from round_comments(${roundId})`);
    expect([...(await spread()), ...(await comments())]).toEqual([]);
    await as(authors[2]!, sql`delete from response where author_id = ${authors[2]}`);
    await close();
    expect([...(await spread()), ...(await comments())]).toEqual([]);
  });

  test('a closed round gives counts and comments, never an author', async () => {
    await close();
    const spread = await as(authors[0]!, sql`select * from round_spread(${roundId}) order by value`);
    expect(spread).toEqual([
      { item: 'hard', value: 0, answers: 2 },
      { item: 'hard', value: 1, answers: 1 },
    ]);
    const comments = await as(authors[0]!, sql`select * from round_comments(${roundId})`);
    expect(comments.map((row) => Object.keys(row))).toEqual([0, 1, 2].map(() => ['item', 'comment']));
  });

  test('another town gets nothing out of the round', async () => {
    await close();
    const other = await ringar.town('annanstad');
    const rows = await ringar.door.asProgram(
      { collaborationId: other.id },
      async ({ tx }) => (await tx.execute(sql`select * from round_spread(${roundId})`)).rows,
    );
    expect(rows).toEqual([]);
  });

  test('a closed round takes no answer, no change, and never opens again', async () => {
    await close();
    const refused = { cause: { code: 'RG001' } };
    await expect(answer(authors[1]!, 1)).rejects.toMatchObject(refused);
    await expect(as(authors[1]!, sql`update response set answers = '{}'`)).rejects.toMatchObject(refused);
    await expect(as(authors[0]!, sql`update round set closed_at = null where id = ${roundId}`)).rejects.toMatchObject(refused);
  });

  test('an answer that comes while the round is being closed waits and is refused', async () => {
    await owner.query('begin');
    await owner.query('update round set closed_at = now() where id = $1', [roundId]);
    const late = answer(authors[1]!, 1).then(
      () => 'taken',
      (error: { cause?: { code?: string } }) => error.cause?.code,
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
    await owner.query('commit');
    expect(await late).toBe('RG001');
  });
});

describe('when a protection is taken away', () => {
  test('without row-level security everyone sees whose answer is whose', async () => {
    await owner.query('alter table response disable row level security');
    try {
      expect((await seenBy(authors[0]!)).toSorted()).toEqual(authors.toSorted());
    } finally {
      await owner.query('alter table response enable row level security');
    }
    expect(await seenBy(authors[0]!)).toEqual([authors[0]]);
  });

  test('with a policy for the whole town instead of the author, too', async () => {
    await owner.query(`alter policy author on response using (collaboration_id = (select current_collaboration()))`);
    try {
      expect(await seenBy(authors[0]!)).toHaveLength(3);
    } finally {
      await owner.query(
        `alter policy author on response using (collaboration_id = (select current_collaboration()) and author_id = (select current_user_id()))`,
      );
    }
    expect(await seenBy(authors[0]!)).toHaveLength(1);
  });

  test('without the triggers a closed round takes answers and opens again', async () => {
    await close();
    await owner.query('alter table response disable trigger response_open_round');
    await owner.query('alter table round disable trigger round_stays_closed');
    try {
      await answer(authors[1]!, 1);
      await as(authors[0]!, sql`update round set closed_at = null where id = ${roundId}`);
    } finally {
      await owner.query('alter table response enable trigger response_open_round');
      await owner.query('alter table round enable trigger round_stays_closed');
    }
  });
});
