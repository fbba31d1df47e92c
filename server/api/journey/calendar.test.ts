import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { addMonths } from '../../../domain/dates.ts';
import { isMeetingDay } from '../../../domain/road-calendar.ts';
import { collaboration } from '../../store/schema/index.ts';
import { systemClock } from '../../clock.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let town: Town;
let other: Town;
let network: Awaited<ReturnType<Town['join']>>;
let count = 0;
const startsOn = addMonths(`${systemClock.today().slice(0, 7)}-01`, 1);

beforeAll(async () => {
  ringar = await startTestRingar();
  other = await ringar.town('annanstad');
});
afterAll(() => ringar.stop());
beforeEach(async () => {
  town = await ringar.town(`kalender-${(count += 1)}`);
  network = await town.join('hotellet', 'network');
  await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx.update(collaboration).set({ startsOn, months: '14' }).where(eq(collaboration.id, town.id)),
  );
});

const place = () => ({ collaboration: town.slug, method: 'stad-for-stad' });
const first = { station: 'starting-point', kind: 'session' as const, index: 1 };
const calendarOf = async () => (await town.coordinator.client.journey.get(place())).calendar;
const fix = (change: object = {}, client = town.coordinator.client) =>
  client.journey.fixDate({ ...place(), ...first, date: '2030-03-05', version: 0, ...change });
const file = (cookie: string, slug = town.slug, method = 'stad-for-stad') =>
  fetch(`${ringar.url}/api/collaborations/${slug}/journey/${method}/calendar.ics?locale=sv`, { headers: { cookie } });

describe('refusals', () => {
  test('deciding a day: strangers, other towns, members without the right', async () => {
    await expect(fix({}, ringar.clientWith())).rejects.toMatchObject({ code: 'NOT_SIGNED_IN', status: 401 });
    await expect(fix({}, other.coordinator.client)).rejects.toMatchObject({ code: 'NOT_FOUND', status: 404 });
    await expect(fix({}, network.client)).rejects.toMatchObject({ code: 'NOT_ALLOWED', status: 403 });
  });

  test('the file: strangers 401, another town and another method 404', async () => {
    expect((await file('')).status).toBe(401);
    expect((await file(other.coordinator.cookie)).status).toBe(404);
    expect((await file(town.coordinator.cookie, town.slug, 'unknown')).status).toBe(404);
  });

  test('an occasion that the method lacks, and what is no day', async () => {
    for (const change of [{ station: 'nowhere' }, { index: 2 }, { kind: 'day' }])
      await expect(fix(change)).rejects.toMatchObject({ code: 'NOT_FOUND', status: 404 });
    await expect(fix({ date: '2030-02-30' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

test('without a decided period there is no calendar', async () => {
  const journey = await other.coordinator.client.journey.get({ collaboration: other.slug, method: 'stad-for-stad' });
  expect(journey.calendar).toEqual([]);
});

test('the days of steps 1-7 are proposed within the period, in order', async () => {
  const calendar = await calendarOf();
  expect(calendar.map(({ station, kind, index }) => `${station} ${kind} ${index}`)).toEqual([
    'starting-point session 1',
    'problem-picture session 1',
    'problem-picture session 2',
    'actors session 1',
    'knowledge session 1',
    'network session 1',
    'network session 2',
    'plan day 1',
    'plan day 2',
    'routine day 1',
  ]);
  const dates = calendar.map(({ date }) => date!);
  expect(dates).toEqual(dates.toSorted());
  expect(dates.every((date) => isMeetingDay(date) && date >= startsOn && date < addMonths(startsOn, 14))).toBe(true);
});

test('a decided day stays, the rest moves, and a day let go is proposed again', async () => {
  const [before] = await calendarOf();
  const day = addMonths(startsOn, 6);
  expect(await fix({ date: day })).toEqual({ date: day, version: 1 });
  const after = await calendarOf();
  expect(after[0]).toMatchObject({ date: day, isFixed: true, version: 1 });
  expect(after.slice(1).every(({ date, isFixed }) => !isFixed && date! > day)).toBe(true);
  await expect(fix({ date: startsOn })).rejects.toMatchObject({
    code: 'STALE_VERSION',
    data: { current: { date: day, version: 1 } },
  });
  await fix({ date: null, version: 1 });
  expect((await calendarOf())[0]).toEqual({ ...before, version: 2 });
});

test('what is over is proposed no more', async () => {
  const state = { ...place(), station: 'starting-point', status: 'done' as const, note: '', version: 0 };
  await town.coordinator.client.journey.setState(state);
  expect((await calendarOf())[0]).toMatchObject({ station: 'problem-picture' });
});

test('the file holds every day under the same id each time, for every member', async () => {
  await fix({ date: addMonths(startsOn, 1) });
  const answer = await file(network.cookie);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=".+\.ics"/);
  const text = (await answer.text()).replaceAll('\r\n ', '');
  const uids = text.match(/^UID:.*$/gm);
  expect(new Set(uids).size).toBe(10);
  expect(uids?.[0]).toContain(`UID:${town.id}-stad-for-stad-starting-point-session-1@ringar`);
  expect(text.match(/STATUS:CONFIRMED/g)).toHaveLength(1);
  expect(text).toContain('SUMMARY:Förslag: Steg 2\\, pass 1 av 2: ');
  await fix({ date: addMonths(startsOn, 2), version: 1 });
  expect((await (await file(network.cookie)).text()).replaceAll('\r\n ', '').match(/^UID:.*$/gm)).toEqual(uids);
});

describe('the numbers by which a calendar tells a newer event from an older', () => {
  /** What each event of a new file says, by the end of its id. */
  const eventsOf = async (cookie = town.coordinator.cookie) => {
    const text = (await (await file(cookie)).text()).replaceAll('\r\n ', '');
    const parts = text.split('BEGIN:VEVENT').slice(1);
    const say = (part: string, name: string) => new RegExp(`^${name}[:;](.*)$`, 'm').exec(part)?.[1]?.trim();
    return new Map(
      parts.map((part) => [
        say(part, 'UID')!.replace(/^.*?-stad-for-stad-|@ringar$/g, ''),
        {
          sequence: Number(say(part, 'SEQUENCE')),
          status: say(part, 'STATUS'),
          start: say(part, 'DTSTART')!,
          modified: say(part, 'LAST-MODIFIED')!,
        },
      ]),
    );
  };
  const session = 'starting-point-session-1';

  test('begin at 1 and stay while nothing changes, whoever asks and in whatever order', async () => {
    const before = await eventsOf();
    expect([...before.values()].map(({ sequence }) => sequence)).toEqual(Array.from({ length: 10 }, () => 1));
    const again = await Promise.all([eventsOf(), eventsOf(network.cookie), eventsOf()]);
    for (const events of again) expect(events).toEqual(before);
  });

  test('rise for each event that has moved, been decided or been let go, and for no other', async () => {
    const before = await eventsOf();
    await fix({ date: addMonths(startsOn, 1) });
    const decided = await eventsOf();
    await fix({ date: addMonths(startsOn, 2), version: 1 });
    await fix({ date: null, version: 2 });
    const open = await eventsOf();
    for (const [earlier, later] of [
      [before, decided],
      [decided, open],
    ] as const)
      for (const [id, event] of later) {
        const was = earlier.get(id)!;
        const isSame = was.start === event.start && was.status === event.status;
        expect(event.sequence, id).toBe(isSame ? was.sequence : was.sequence + 1);
        expect(event.modified >= was.modified && (!isSame || event.modified === was.modified)).toBe(true);
      }
    expect([before, decided, open].map((events) => events.get(session)!.sequence)).toEqual([1, 2, 3]);
    expect(decided.get(session)!.status).toBe('CONFIRMED');
  });

  test('an event to come that is no more is cancelled, and may come back', async () => {
    const before = await eventsOf();
    const state = { ...place(), station: 'starting-point', note: '' };
    await town.coordinator.client.journey.setState({ ...state, status: 'done', version: 0 });
    expect((await eventsOf()).get(session)).toMatchObject({
      sequence: 2,
      status: 'CANCELLED',
      start: before.get(session)!.start,
    });
    expect((await eventsOf()).get(session)!.sequence).toBe(2);
    await town.coordinator.client.journey.setState({ ...state, status: 'begun', version: 1 });
    expect((await eventsOf()).get(session)).toMatchObject({ sequence: 3, status: 'TENTATIVE' });
  });
});
