import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { clockOf } from './clock.ts';
import { startTestRingar, type TestRingar } from './testing/test-ringar.ts';

let ringar: TestRingar;
let at = '2026-11-22T12:00:00Z';
beforeAll(async () => {
  ringar = await startTestRingar({ clock: clockOf(() => new Date(at)) });
});
afterAll(() => ringar.stop());
beforeEach(() => {
  at = '2026-11-22T12:00:00Z';
});

const engagement = { method: 'stad-for-stad', station: 'start', exercise: 'engagement', field: 'statements' };

/** One second before midnight in Sweden, and midnight: winter, New Year, summer, and the days when summer time begins and ends. */
const midnights = [
  ['2026-11-30T22:59:59Z', '2026-11-30', '2026-11-30T23:00:00Z', '2026-12-01'],
  ['2026-12-31T22:59:59Z', '2026-12-31', '2026-12-31T23:00:00Z', '2027-01-01'],
  ['2027-06-30T21:59:59Z', '2027-06-30', '2027-06-30T22:00:00Z', '2027-07-01'],
  ['2027-03-27T22:59:59Z', '2027-03-27', '2027-03-27T23:00:00Z', '2027-03-28'],
  ['2027-03-28T21:59:59Z', '2027-03-28', '2027-03-28T22:00:00Z', '2027-03-29'],
  ['2027-10-30T21:59:59Z', '2027-10-30', '2027-10-30T22:00:00Z', '2027-10-31'],
  ['2027-10-31T22:59:59Z', '2027-10-31', '2027-10-31T23:00:00Z', '2027-11-01'],
] as const;

test.each(midnights)('before %s it is %s, then the next day: plan, board report, law view', async (before, day, after, next) => {
  for (const [moment, date] of [
    [before, day],
    [after, next],
  ] as const) {
    at = moment;
    const { client, slug } = await town();
    const here = { collaboration: slug };
    const view = await client.plan.get(here);
    const year = Number(date.slice(0, 4));
    expect([view.today, view.plan.startYear, view.plan.endYear]).toEqual([date, year, year + 2]);
    const { id } = await client.boardReport.freeze({ ...here, asks: [], greeting: '' });
    expect((await client.documents.get({ ...here, id })).frozenAt).toBe(new Date(moment).toISOString());
    const { lines } = await client.law.get(here);
    expect(lines.find(({ point }) => point === 'reporting')?.parts[0]?.params['date']).toBe(date);
  }
});

test('a round may close today in Sweden, and not yesterday', async () => {
  const { client, slug } = await town();
  at = '2026-12-31T23:20:00Z';
  const open = (closesOn: string) => client.rounds.open({ collaboration: slug, ...engagement, closesOn });
  await expect(open('2026-12-31')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  expect(await open('2027-01-01')).toMatchObject({ closesOn: '2027-01-01', openedAt: '2026-12-31T23:20:00.000Z' });
});

let count = 0;
async function town() {
  const made = await ringar.town(`klockstad-${(count += 1)}`);
  return { client: made.coordinator.client, slug: made.slug };
}
