import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { journeyStatuses, type JourneyStatus, nextStop, stationProgress } from './journey.ts';

describe('stationProgress', () => {
  it.each<[JourneyStatus, JourneyStatus[], JourneyStatus]>([
    ['not-started', [], 'not-started'],
    ['not-started', ['not-started', 'not-started'], 'not-started'],
    ['not-started', ['not-started', 'begun'], 'begun'],
    ['not-started', ['skipped', 'not-started'], 'begun'],
    ['not-started', ['done', 'done'], 'begun'],
    ['begun', ['not-started'], 'begun'],
    ['done', ['not-started', 'begun'], 'done'],
    ['skipped', ['done'], 'skipped'],
  ])('%s with %j is %s', (own, exercises, status) => {
    expect(stationProgress(own, exercises).status).toBe(status);
  });

  it.each<[JourneyStatus | null, JourneyStatus[], JourneyStatus]>([
    [null, [], 'done'],
    [null, ['not-started', 'begun'], 'done'],
    ['begun', ['done'], 'begun'],
    ['skipped', ['done'], 'skipped'],
    ['not-started', [], 'not-started'],
  ])('with a frozen document, %s with %j is %s', (own, exercises, status) => {
    expect(stationProgress(own, exercises, true).status).toBe(status);
  });

  it('counts "4 of 6"', () => {
    expect(stationProgress('begun', ['done', 'skipped', 'done', 'done', 'begun', 'not-started'])).toEqual({
      status: 'begun',
      done: 3,
      skipped: 1,
      over: 4,
      total: 6,
      isReadyToClose: false,
    });
  });

  it.each<[JourneyStatus, JourneyStatus[], boolean]>([
    ['not-started', ['done', 'skipped'], true],
    ['begun', ['done'], true],
    ['begun', ['done', 'begun'], false],
    ['begun', ['not-started'], false],
    ['done', ['done'], false],
    ['skipped', ['skipped'], false],
    ['begun', [], false],
  ])('%s with %j is ready to close: %s', (own, exercises, ready) => {
    expect(stationProgress(own, exercises).isReadyToClose).toBe(ready);
  });

  it('never calls a station done that the group has not', () => {
    const status = fc.constantFrom(...journeyStatuses);
    fc.assert(
      fc.property(status, fc.array(status), (own, exercises) => {
        const progress = stationProgress(own, exercises);
        expect(progress.status === 'done').toBe(own === 'done');
        expect(progress.status === 'skipped').toBe(own === 'skipped');
        expect(progress.over).toBe(progress.done + progress.skipped);
      }),
    );
  });
});

describe('nextStop', () => {
  const station = (key: string, status: JourneyStatus, ...exercises: JourneyStatus[]) => ({
    station: key,
    status,
    isFrozen: false,
    exercises: exercises.map((one, index) => ({ exercise: `${key}${index + 1}`, status: one })),
  });

  it.each([
    ['nothing', [], null],
    [
      'the first of all',
      [station('a', 'not-started', 'not-started'), station('b', 'not-started')],
      { station: 'a', exercise: 'a1' },
    ],
    ['past what is over', [station('a', 'begun', 'done', 'skipped', 'begun')], { station: 'a', exercise: 'a3' }],
    [
      'past a skipped station',
      [station('a', 'skipped', 'not-started'), station('b', 'begun', 'begun')],
      { station: 'b', exercise: 'b1' },
    ],
    [
      'past a done station with open exercises',
      [station('a', 'done', 'begun'), station('b', 'begun')],
      { station: 'b', exercise: null },
    ],
    ['the station itself', [station('a', 'begun', 'done')], { station: 'a', exercise: null }],
    [
      'on from the last frozen document',
      [
        station('a', 'done'),
        station('b', 'not-started', 'not-started'),
        { ...station('c', 'done', 'begun'), isFrozen: true },
        station('d', 'not-started', 'not-started'),
      ],
      { station: 'd', exercise: 'd1' },
    ],
    [
      'back to what was passed by when nothing is left after the last frozen document',
      [station('a', 'not-started', 'not-started'), { ...station('b', 'done'), isFrozen: true }],
      { station: 'a', exercise: 'a1' },
    ],
    [
      'to a station with a frozen document that was taken up again',
      [station('a', 'done'), station('b', 'not-started', 'not-started'), { ...station('c', 'begun', 'begun'), isFrozen: true }],
      { station: 'c', exercise: 'c1' },
    ],
    ['the end', [station('a', 'done'), station('b', 'skipped')], null],
  ])('%s', (_, stations, expected) => {
    expect(nextStop(stations)).toEqual(expected);
  });
});
