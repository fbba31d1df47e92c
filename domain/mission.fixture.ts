import type { Mission } from './mission.ts';

/** A mission for tests in which everything is written. */
export function buildMission(changes: Partial<Mission> = {}): Mission {
  return {
    id: '00000000-0000-4000-8000-0000000000a1',
    state: 'charter',
    stoppedWhy: '',
    activityId: null,
    title: 'Rutin för hotell',
    startsOn: '2027-01-10',
    endsOn: '2027-06-30',
    targetGroup: 'Anställda på hotell',
    purpose: 'Personalen vet vem de ringer.',
    assignment: 'Skriv en rutin på en sida.',
    members: [{ memberId: 'm', convener: true }],
    reporting: 'På varje möte.',
    goal: 'Fem hotell använder rutinen.',
    resources: 'Tryck av kort.',
    finalForm: 'Ett papper och ett samtal.',
    requiredActorIds: ['police'],
    plan: { approach: 'Vi frågar hotellen först.', measuring: 'Vi räknar hotell som använder den.' },
    tasks: [
      { id: 't', title: 'Fråga fem hotell', milestone: false, memberId: 'm', actorId: null, dueOn: '2027-02-01', done: true },
    ],
    reports: [
      {
        id: 'r',
        on: '2027-02-10',
        progress: 'Tre av fem hotell är frågade.',
        works: 'Hotellen vill vara med.',
        worksLess: 'Nattpersonalen är svår att nå.',
        timetable: 'holds',
        timetableNote: '',
        light: 'green',
        sentence: 'Det går som tänkt.',
        version: 1,
      },
    ],
    final: {
      result: 'Rutinen finns.',
      goalAnswer: 'met',
      goalHow: 'Sex hotell.',
      addedValue: 'De ringer.',
      use: 'I introduktionen.',
    },
    handovers: [{ id: 'h', what: 'Rutinen', actorId: 'police', fromOn: '2027-08-01', routine: 'Introduktionen', done: false }],
    evaluation: { learnedResult: 'Kort är bra.', learnedTogether: 'Vi hörs tidigare.', nextTime: 'Börja med natten.' },
    version: 1,
    ...changes,
  };
}
