import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from './dates.ts';
import {
  isMeetingDay,
  occasionKinds,
  type Occasion,
  roadCalendar,
  type RoadPlan,
  type RoadStation,
  stationPeriod,
} from './road-calendar.ts';

const efforts = [
  { sessions: 2, days: 0 },
  { sessions: 1, days: 0 },
  { sessions: 2, days: 0 },
  { sessions: 1, days: 0 },
  { sessions: 1, days: 0 },
  { sessions: 2, days: 0 },
  { sessions: 0, days: 2 },
  { sessions: 0, days: 1 },
];
const stations: RoadStation[] = efforts.map((effort, number) => ({ station: `s${number}`, number, effort, isOver: false }));
const plan = (change: Partial<RoadPlan> = {}): RoadPlan => ({
  stations,
  startsOn: '2027-01-11',
  months: 14,
  fixed: [],
  today: null,
  ...change,
});
const told = (occasions: Occasion[]) =>
  occasions.map(({ station, kind, index, date, isFixed }) => `${station} ${kind} ${index} ${date}${isFixed ? '!' : ''}`);

describe('isMeetingDay', () => {
  it.each([
    ['2027-02-12', true],
    ['2027-02-13', false], // Saturday
    ['2027-07-01', false],
    ['2027-06-30', true],
    ['2027-08-02', true],
    ['2027-12-17', true],
    ['2027-12-20', false],
    ['2028-01-05', false],
    ['2028-01-07', true],
    ['2027-03-25', false], // before Good Friday
    ['2027-05-05', false], // before Ascension
  ])('%s: %s', (date, is) => {
    expect(isMeetingDay(date)).toBe(is);
  });
});

describe('roadCalendar', () => {
  it('spreads the sessions and days of the stations after the decision over the period', () => {
    expect(told(roadCalendar(plan()))).toMatchInlineSnapshot(`
      [
        "s1 session 1 2027-02-01",
        "s2 session 1 2027-03-15",
        "s2 session 2 2027-04-26",
        "s3 session 1 2027-06-08",
        "s4 session 1 2027-08-02",
        "s5 session 1 2027-09-01",
        "s5 session 2 2027-10-14",
        "s6 day 1 2027-11-25",
        "s6 day 2 2028-01-07",
        "s7 day 1 2028-02-18",
      ]
    `);
  });

  it('is empty without a decided period', () => {
    for (const change of [{ startsOn: null }, { months: null }, { months: 0 }]) expect(roadCalendar(plan(change))).toEqual([]);
  });

  it('keeps what the town has fixed, also on a holiday, and proposes the rest around it', () => {
    const fixed = [{ station: 's3', kind: 'session' as const, index: 1, date: '2027-12-24' }];
    const found = roadCalendar(plan({ fixed }));
    expect(found.find(({ station }) => station === 's3')).toMatchObject({ date: '2027-12-24', isFixed: true });
    expect(found.filter(({ station }) => station > 's3').every(({ date }) => date! > '2027-12-24')).toBe(true);
    expect(found.filter(({ station }) => station < 's3').every(({ date }) => date! < '2027-12-24')).toBe(true);
  });

  it('leaves out what is over, but for its fixed dates, and proposes nothing before a day', () => {
    const over = stations.map((station) => ({ ...station, isOver: station.number <= 2 }));
    const fixed = [{ station: 's2', kind: 'session' as const, index: 1, date: '2027-02-01' }];
    const found = roadCalendar(plan({ stations: over, fixed, today: '2027-06-01' }));
    expect(found.map(({ station }) => station)).toEqual(['s2', 's3', 's4', 's5', 's5', 's6', 's6', 's7']);
    expect(found.slice(1).every(({ date }) => date! >= '2027-06-01')).toBe(true);
  });

  it('stays for a month at a time while nothing is late, and is never in the past', () => {
    const on = (today: string) => told(roadCalendar(plan({ today })));
    expect(on('2027-02-01')).toEqual(on('2027-02-19'));
    expect(on('2027-02-19')[0]).toBe('s1 session 1 2027-02-19');
    // The day has passed: from the Monday after, for a week at a time.
    expect(on('2027-02-20')[0]).toBe('s1 session 1 2027-03-12');
    expect(on('2027-02-20')).toEqual(on('2027-02-21'));
  });

  it('says that there is no room when the period is too short, or over', () => {
    const crowded = stations.map((station) => ({ ...station, effort: { sessions: 9, days: 0 } }));
    const found = roadCalendar(plan({ stations: crowded, months: 1 }));
    expect(found.filter(({ date }) => date !== null)).toHaveLength(23);
    expect(roadCalendar(plan({ today: '2029-01-01' })).every(({ date }) => date === null)).toBe(true);
  });

  it('takes fixed dates that stand in the wrong order as they are', () => {
    const fixed = [
      { station: 's2', kind: 'session' as const, index: 1, date: '2027-09-01' },
      { station: 's4', kind: 'session' as const, index: 1, date: '2027-03-01' },
    ];
    const found = roadCalendar(plan({ fixed }));
    expect(found.filter(({ isFixed }) => isFixed).map(({ date }) => date)).toEqual(['2027-09-01', '2027-03-01']);
    expect(found.filter(({ station, isFixed }) => !isFixed && station > 's1').every(({ date }) => date! > '2027-09-01')).toBe(
      true,
    );
  });
});

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
const ref = fc.record({
  station: fc.constantFrom(...stations.map(({ station }) => station)),
  kind: fc.constantFrom(...occasionKinds),
  index: fc.integer({ min: 1, max: 2 }),
});
const towns = fc.record({
  startsOn: day,
  months: fc.integer({ min: 1, max: 24 }),
  today: fc.option(day),
  fixed: fc.array(fc.tuple(ref, fc.integer({ min: 0, max: 700 })), { maxLength: 4 }),
  over: fc.integer({ min: 0, max: 8 }),
});

describe('whatever the town has fixed', () => {
  it('the proposed days are meeting days inside the period, each after those before it', () => {
    fc.assert(
      fc.property(towns, ({ startsOn, months, today, fixed, over }) => {
        const dates = new Map(fixed.map(([one, days]) => [JSON.stringify(one), { ...one, date: addDays(startsOn, days) }]));
        const found = roadCalendar({
          stations: stations.map((station) => ({ ...station, isOver: station.number < over })),
          startsOn,
          months,
          today,
          fixed: [...dates.values()],
        });
        let latest = '';
        for (const { station, kind, index, date, isFixed } of found) {
          if (isFixed) expect(date).toBe(dates.get(JSON.stringify({ station, kind, index }))?.date);
          if (date === null) continue;
          if (!isFixed) {
            expect(isMeetingDay(date)).toBe(true);
            expect(date >= startsOn && (today === null || date >= today)).toBe(true);
            expect(date > latest).toBe(true);
            const lastFixed =
              [...dates.values()]
                .map((one) => one.date)
                .toSorted()
                .at(-1) ?? '';
            expect(date < addMonths(startsOn, months) || date < lastFixed).toBe(true);
          }
          if (date > latest) latest = date;
        }
      }),
    );
  });

  it('the days without any fixed date lie evenly: no gap is more than two and a half times the even one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 12, max: 18 }), (startsOn, months) => {
        const found = roadCalendar(plan({ startsOn, months })).map(({ date }) => date!);
        const even = daysBetween(startsOn, addMonths(startsOn, months)) / found.length;
        for (const [index, date] of found.entries())
          expect(daysBetween(found[index - 1] ?? startsOn, date)).toBeLessThan(2.5 * even);
      }),
    );
  });
});

describe('stationPeriod', () => {
  it('is from the first to the last date of a station, or null', () => {
    const occasions = roadCalendar(plan());
    const two = occasions.filter(({ station }) => station === 's2');
    expect(stationPeriod(occasions, 's2')).toEqual({ from: two[0]!.date, to: two[1]!.date });
    expect(stationPeriod(occasions, 's0')).toBeNull();
  });
});
