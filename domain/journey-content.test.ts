import { describe, expect, test } from 'vitest';

import { type JourneyContent, journeyProgress, type KeptState } from './journey-content.ts';
import type { JourneyStatus } from './journey.ts';
import type { Exercise, Field, Method, Station } from './method.ts';

const field = (part: Partial<Field>) => ({ register: null, to: [], ...part }) as Field;
const exercise = (key: string, ...fields: Field[]) => ({ key, fields }) as Exercise;
const table = (name: string, ...columns: string[]) => field({ register: { name, columns } });

const method = {
  id: 'method',
  stations: [
    {
      key: 'begin',
      decides: 'start-decision',
      exercises: [
        exercise('alone', field({})),
        exercise('people', table('members', 'title', 'actor', 'status', 'competences')),
        exercise('decision', field({ to: [{ kind: 'register', register: 'documents' }] })),
      ],
    },
    {
      key: 'map',
      decides: null,
      exercises: [
        exercise('places', table('places', 'place', 'kind')),
        exercise('who', table('places', 'place', 'actors')),
        exercise('read', field({})),
      ],
    },
  ] as Station[],
} as Method;

const nothing: JourneyContent = { frozen: [], rounds: [], columns: new Set() };
const round = (isDecided: boolean) => ({ method: 'method', station: 'begin', exercise: 'alone', isDecided });
const kept = (station: string, key: string, status: JourneyStatus, setByMember = false): KeptState => ({
  ...{ method: 'method', station, exercise: key, status, setByMember },
});

function read(content: Partial<JourneyContent>, ...states: KeptState[]) {
  const progress = journeyProgress(method, states, { ...nothing, ...content });
  return Object.fromEntries(
    [...progress].map(([key, { status, over, exercises }]) => [key, [status, over, ...exercises.map((one) => one.status)]]),
  );
}

describe('what is there counts, until a member says otherwise', () => {
  test.each<[string, Partial<JourneyContent>, KeptState[], (JourneyStatus | number)[]]>([
    ['nothing', {}, [], ['not-started', 0, 'not-started', 'not-started', 'not-started']],
    ['a round that goes on', { rounds: [round(false)] }, [], ['begun', 0, 'begun', 'not-started', 'not-started']],
    ['a decided round', { rounds: [round(true)] }, [], ['begun', 1, 'done', 'not-started', 'not-started']],
    [
      'a decided round whose opening was noted',
      { rounds: [round(true)] },
      [kept('begin', 'alone', 'begun')],
      ['begun', 1, 'done', 'not-started', 'not-started'],
    ],
    [
      'one field decided and one not',
      { rounds: [round(true), round(false)] },
      [],
      ['begun', 0, 'begun', 'not-started', 'not-started'],
    ],
    [
      'taken up again by a member',
      { rounds: [round(true)] },
      [kept('begin', 'alone', 'begun', true)],
      ['begun', 0, 'begun', 'not-started', 'not-started'],
    ],
    [
      'reset by a member',
      { rounds: [round(true)], frozen: ['start-decision'] },
      [kept('begin', 'alone', 'not-started', true), kept('begin', '', 'begun', true)],
      ['begun', 1, 'not-started', 'not-started', 'done'],
    ],
    [
      'what every member has from the start',
      { columns: new Set(['members.title', 'members.status']) },
      [],
      ['not-started', 0, 'not-started', 'not-started', 'not-started'],
    ],
    ['competences', { columns: new Set(['members.competences']) }, [], ['begun', 0, 'not-started', 'begun', 'not-started']],
    ['a frozen document', { frozen: ['start-decision'] }, [], ['done', 1, 'not-started', 'not-started', 'done']],
    ['another document', { frozen: ['plan'] }, [], ['not-started', 0, 'not-started', 'not-started', 'not-started']],
    [
      'a frozen document, the station noted as begun',
      { frozen: ['start-decision'] },
      [kept('begin', '', 'begun')],
      ['done', 1, 'not-started', 'not-started', 'done'],
    ],
    [
      'a frozen document, the station skipped by a member',
      { frozen: ['start-decision'] },
      [kept('begin', '', 'skipped', true)],
      ['skipped', 1, 'not-started', 'not-started', 'done'],
    ],
  ])('%s', (_, content, states, expected) => {
    expect(read(content, ...states)['begin']).toEqual(expected);
  });

  test('rows make the exercise begun that shows their column first, and no other', () => {
    expect(read({ columns: new Set(['places.place', 'places.kind']) })['map']).toEqual([
      ...['begun', 0, 'begun', 'not-started', 'not-started'],
    ]);
    expect(read({ columns: new Set(['places.actors']) })['map']).toEqual(['begun', 0, 'not-started', 'begun', 'not-started']);
  });
});
