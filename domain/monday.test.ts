import { describe, expect, it } from 'vitest';

import type { Clock } from './clocks.ts';
import type { MondayConfirmation, MondayInput, MondayRound, MondayTask } from './monday-input.ts';
import { monday, mondayKinds } from './monday.ts';
import { planBlockers } from './plan-check.ts';
import { buildActivity, buildGoal, buildPlan } from './plan.fixture.ts';
import type { ContactedActor } from './stale-contacts.ts';

const today = '2026-11-23';
const core = { isCoordinator: false, actorId: 'police', decides: true, readsWorksheets: true };
const network = { ...core, readsWorksheets: false };
const observer = { ...network, decides: false };
const list = (change: Partial<MondayInput>) =>
  monday({
    today,
    me: core,
    rounds: [],
    confirmations: [],
    planBlockers: [],
    tasks: [],
    missions: [],
    revisionStartedOn: null,
    tookOverOn: null,
    actors: [],
    clocks: [],
    ...change,
  });
const kinds = (change: Partial<MondayInput>) => list(change).map(({ kind }) => kind);
const coordinator = { ...core, isCoordinator: true, actorId: 'town' };

const round = (change: Partial<MondayRound> = {}): MondayRound => ({
  id: 'r1',
  method: 'm',
  station: 's',
  exercise: 'e',
  closesOn: '2026-11-30',
  invited: 5,
  answered: 3,
  mine: 'waiting',
  ...change,
});
const confirmation = (change: Partial<MondayConfirmation> = {}): MondayConfirmation => ({
  documentId: 'd1',
  documentNumber: 2,
  actorId: 'police',
  actorName: 'Polisen',
  state: 'proposed',
  decidedOn: null,
  answerBy: null,
  ...change,
});
const task = (change: Partial<MondayTask> = {}): MondayTask => ({
  id: 't1',
  title: 'Ring hotellen',
  dueOn: '2026-11-22',
  status: 'open',
  missionId: null,
  mine: true,
  method: 'm',
  originStation: 's',
  originExercise: 'e',
  ...change,
});
const clock = (change: Partial<Clock> = {}): Clock => ({
  key: 'yearly-revision',
  startsOn: '2025-12-01',
  dueOn: '2026-12-01',
  daysLeft: 8,
  fraction: 0.9,
  state: 'soon',
  ...change,
});
const actor = (id: string, change: Partial<ContactedActor> = {}): ContactedActor => ({
  id,
  name: `Hotell ${id}`,
  stage: 'network',
  checkedOn: null,
  contactOn: '2026-01-15',
  contactRole: 'receptionschef',
  contactEmail: '',
  contactPhone: '',
  ...change,
});

describe('monday', () => {
  it('is empty in a calm week', () => {
    expect(list({})).toEqual([]);
    expect(list({ me: coordinator, clocks: [clock({ state: 'calm' })] })).toEqual([]);
  });

  it('has one priority for each kind, from 1', () => {
    const [item] = list({ rounds: [round()] });
    expect(item).toMatchObject({ kind: 'round-to-answer', priority: 1 });
    expect(list({ actors: [actor('a')] })[0]?.priority).toBe(mondayKinds.length);
  });
});

describe('silent rounds', () => {
  it('asks for my answer', () => {
    expect(list({ rounds: [round()] })).toEqual([
      {
        key: 'round-to-answer:r1',
        kind: 'round-to-answer',
        priority: 1,
        dueOn: '2026-11-30',
        params: { exercise: 'e' },
        target: { page: 'exercise', method: 'm', station: 's', exercise: 'e' },
      },
    ]);
  });

  it.each(['answered', 'not-invited'] as const)('asks nothing of a member who is %s', (mine) => {
    expect(list({ rounds: [round({ mine })] })).toEqual([]);
  });

  it('tells the coordinator how many others are waited for', () => {
    const waiting = (mine: MondayRound['mine']) => list({ me: coordinator, rounds: [round({ mine })] });
    expect(waiting('answered')).toMatchObject([{ kind: 'round-waiting', params: { count: 2, invited: 5, answered: 3 } }]);
    expect(waiting('waiting')).toMatchObject([{ kind: 'round-to-answer' }, { kind: 'round-waiting', params: { count: 1 } }]);
  });

  it('says nothing of others when only the coordinator is left', () => {
    expect(kinds({ me: coordinator, rounds: [round({ answered: 4 })] })).toEqual(['round-to-answer']);
  });

  it('tells the coordinator when all have answered', () => {
    expect(list({ me: coordinator, rounds: [round({ answered: 5, mine: 'answered' })] })).toMatchObject([
      { kind: 'round-to-close', params: { count: 5 } },
    ]);
    expect(kinds({ rounds: [round({ answered: 5, mine: 'answered' })] })).toEqual([]);
    expect(kinds({ me: coordinator, rounds: [round({ invited: 0, answered: 0, mine: 'not-invited' })] })).toEqual([]);
  });
});

describe('decisions', () => {
  it.each(['proposed', 'anchored'] as const)('asks my organisation while it has only %s', (state) => {
    expect(list({ confirmations: [confirmation({ state, answerBy: today })] })).toEqual([
      {
        key: 'decision-to-make:d1',
        kind: 'decision-to-make',
        priority: 3,
        dueOn: today,
        params: { number: 2, organisation: 'Polisen' },
        target: { page: 'document', documentId: 'd1' },
      },
    ]);
  });

  it('is overdue from the day after', () => {
    expect(kinds({ confirmations: [confirmation({ answerBy: '2026-11-22' })] })).toEqual(['decision-overdue']);
    expect(kinds({ confirmations: [confirmation()] })).toEqual(['decision-to-make']);
  });

  it.each(['confirmed', 'reserved', 'declined'] as const)('asks nothing more when it has %s', (state) => {
    expect(kinds({ confirmations: [confirmation({ state, decidedOn: today })] })).toEqual([]);
  });

  it('does not ask for other organisations, nor a member without one', () => {
    expect(kinds({ confirmations: [confirmation({ actorId: 'hotel' })] })).toEqual([]);
    expect(kinds({ me: { ...core, actorId: null }, confirmations: [confirmation()] })).toEqual([]);
  });

  it('counts for the coordinator who is left, per document, with the first day', () => {
    const confirmations = [
      confirmation({ actorId: 'a', actorName: 'A', answerBy: '2026-12-24' }),
      confirmation({ actorId: 'b', state: 'anchored', answerBy: '2026-12-01' }),
      confirmation({ actorId: 'c', state: 'confirmed' }),
      confirmation({ actorId: 'a', documentId: 'd2', documentNumber: 1 }),
    ];
    expect(list({ me: coordinator, confirmations })).toMatchObject([
      { key: 'confirmations-waiting:d1', dueOn: '2026-12-01', params: { number: 2, count: 2, organisation: 'A' } },
      { key: 'confirmations-waiting:d2', dueOn: null, params: { number: 1, count: 1 } },
    ]);
  });

  it('does not count the own organisation twice', () => {
    expect(kinds({ me: coordinator, confirmations: [confirmation({ actorId: 'town' })] })).toEqual(['decision-to-make']);
  });

  it.each(['reserved', 'declined'] as const)('shows the coordinator what was %s for a month', (state) => {
    const answer = (decidedOn: string | null) => kinds({ me: coordinator, confirmations: [confirmation({ state, decidedOn })] });
    expect(answer(today)).toEqual([`confirmation-${state}`]);
    expect(answer('2026-10-24')).toEqual([`confirmation-${state}`]);
    expect(answer('2026-10-23')).toEqual([]);
    expect(answer(null)).toEqual([]);
    expect(list({ me: coordinator, confirmations: [confirmation({ state, decidedOn: today })] })[0]?.key).toBe(
      `confirmation-${state}:d1:police`,
    );
  });
});

describe('tasks, risks, clocks and contacts', () => {
  it('lists open tasks whose day has passed', () => {
    expect(list({ tasks: [task()] })).toEqual([
      {
        key: 'task-overdue:t1',
        kind: 'task-overdue',
        priority: 4,
        dueOn: '2026-11-22',
        params: { title: 'Ring hotellen' },
        target: { page: 'exercise', method: 'm', station: 's', exercise: 'e' },
      },
    ]);
    expect(kinds({ tasks: [task({ dueOn: today }), task({ dueOn: null }), task({ status: 'done' })] })).toEqual([]);
  });

  it('counts all that stops the plan from being frozen and leads to the first', () => {
    const activities = [
      buildActivity({ id: 'a0', title: 'Zero' }),
      buildActivity({ id: 'a1', title: 'One', riskAnswer: 'risk', risk: 'Moves elsewhere' }),
      buildActivity({ id: 'a2', title: 'Two', riskAnswer: null }),
    ];
    expect(list({ planBlockers: planBlockers(buildPlan({ activities })) })).toMatchObject([
      {
        key: 'plan-blocked',
        params: { count: 2, code: 'counter-measure-missing', title: 'One' },
        target: { page: 'activity', activityId: 'a1' },
      },
    ]);
    const tooMany = Array.from({ length: 6 }, (_, at) => buildGoal({ id: `g${at}` }));
    expect(list({ planBlockers: planBlockers(buildPlan({ goals: tooMany })) })).toMatchObject([
      { params: { count: 1, code: 'goal-limit-reason-missing', goals: 6 }, target: { page: 'plan-period' } },
    ]);
    expect(kinds({ planBlockers: planBlockers(buildPlan({ activities: activities.slice(0, 1) })) })).toEqual([]);
  });

  it('lists clocks that ask for something, with days as a positive count', () => {
    expect(
      list({ clocks: [clock(), clock({ key: 'plan-end', state: 'over', daysLeft: -3, dueOn: '2026-11-20' })] }),
    ).toMatchObject([
      { key: 'clock-over:plan-end', dueOn: '2026-11-20', params: { clock: 'plan-end', count: 3 } },
      { key: 'clock-soon:yearly-revision', dueOn: '2026-12-01', params: { clock: 'yearly-revision', count: 8 } },
    ]);
  });

  it('counts contacts to check, oldest first', () => {
    const actors = [actor('a', { checkedOn: '2026-01-01' }), actor('b'), actor('c', { checkedOn: today })];
    expect(list({ actors })).toMatchObject([
      {
        key: 'contacts-to-check',
        params: { count: 2, organisation: 'Hotell a' },
        target: { page: 'actors', actorIds: ['a', 'b'] },
      },
    ]);
  });
});

describe('the order', () => {
  it('goes by urgency, whatever the order of what comes in', () => {
    const everything: Partial<MondayInput> = {
      me: coordinator,
      rounds: [round(), round({ id: 'r2', mine: 'answered', answered: 5 })],
      confirmations: [
        confirmation({ actorId: 'town', answerBy: '2026-01-01' }),
        confirmation({ actorId: 'town', documentId: 'd2' }),
        confirmation({ actorId: 'x', state: 'declined', decidedOn: today }),
        confirmation({ actorId: 'y', state: 'reserved', decidedOn: today }),
        confirmation({ actorId: 'z' }),
      ],
      planBlockers: [{ code: 'risk-unanswered', activityId: 'a', title: 'A' }],
      tasks: [task(), task({ id: 't2', mine: false })],
      missions: [
        { id: 'm1', title: 'M', state: 'running', endsOn: '2026-11-22', convener: null, light: 'red', mine: false },
        { id: 'm2', title: 'N', state: 'running', endsOn: null, convener: 'K', light: 'yellow', mine: false },
      ],
      revisionStartedOn: today,
      tookOverOn: today,
      actors: [actor('a')],
      clocks: [clock(), clock({ key: 'plan-end', state: 'over' })],
    };
    expect(kinds(everything)).toEqual([...mondayKinds]);
  });

  it('goes by day within a kind, those without a day last, then by key', () => {
    const tasks = [
      task({ id: 'c', dueOn: '2026-11-20' }),
      task({ id: 'a', dueOn: '2026-11-21' }),
      task({ id: 'b', dueOn: '2026-11-20' }),
    ];
    expect(list({ tasks }).map(({ key }) => key)).toEqual(['task-overdue:b', 'task-overdue:c', 'task-overdue:a']);
    const rounds = [round({ id: 'a', closesOn: null }), round({ id: 'b' })];
    expect(list({ rounds }).map(({ key }) => key)).toEqual(['round-to-answer:b', 'round-to-answer:a']);
  });

  it('tells the group and the coordinator of a mission that is late, yellow or red, and the coordinator of one without a convener', () => {
    const mission = { id: 'm1', title: 'Mallen', state: 'running', endsOn: '2026-11-22', convener: null, light: 'red' } as const;
    const missions = [{ ...mission, mine: false }];
    expect(kinds({ missions })).toEqual([]);
    expect(kinds({ missions, me: coordinator })).toEqual(['mission-without-convener', 'mission-red', 'mission-late']);
    expect(kinds({ missions: [{ ...mission, mine: true, light: 'yellow', endsOn: today }] })).toEqual(['mission-yellow']);
    expect(kinds({ missions: [{ ...mission, mine: true, state: 'evaluating' }] })).toEqual([]);
    expect(list({ missions, me: coordinator })[0]!.target).toEqual({ page: 'mission', missionId: 'm1' });
  });

  it('leads a late task to where the reader works with it', () => {
    const missions = [{ id: 'm1', title: 'M', state: 'running', endsOn: null, convener: 'K', light: null, mine: true } as const];
    const target = (change: Partial<MondayTask>, more: Partial<MondayInput> = {}) =>
      list({ tasks: [task(change)], ...more }).find(({ kind }) => kind === 'task-overdue')?.target;
    expect(target({ missionId: 'm1' }, { missions })).toEqual({ page: 'mission', missionId: 'm1' });
    expect(target({ missionId: 'm1', method: null })).toEqual({ page: 'tasks' });
    expect(target({ method: null })).toEqual({ page: 'tasks' });
    expect(target({}, { me: network })).toEqual({ page: 'tasks' });
    expect(target({ missionId: 'm1' }, { me: network, missions })).toEqual({ page: 'mission', missionId: 'm1' });
  });

  it('counts what others are late with for the coordinator alone', () => {
    const tasks = [
      task({ id: 'a', mine: false, dueOn: '2026-11-20' }),
      task({ id: 'b', mine: false, dueOn: '2026-11-10' }),
      task({ id: 'c', mine: false, dueOn: today }),
      task({ id: 'd' }),
    ];
    expect(kinds({ tasks })).toEqual(['task-overdue']);
    expect(list({ tasks, me: coordinator })).toMatchObject([
      { key: 'task-overdue:d' },
      { key: 'others-tasks-overdue', dueOn: '2026-11-10', params: { count: 2 }, target: { page: 'tasks' } },
    ]);
  });

  it('asks nobody to decide who may not', () => {
    expect(kinds({ me: network, confirmations: [confirmation()] })).toEqual(['decision-to-make']);
    expect(kinds({ me: observer, confirmations: [confirmation()] })).toEqual([]);
  });

  it('leads somebody who has just taken over to the handover pack, for two weeks', () => {
    const me = coordinator;
    expect(list({ tookOverOn: '2026-11-01', today: '2026-11-15', me })[0]!.target).toEqual({ page: 'handover' });
    expect(kinds({ tookOverOn: '2026-11-01', today: '2026-11-16', me })).toEqual([]);
    expect(kinds({ tookOverOn: '2026-11-01', today: '2026-11-02' })).toEqual([]);
  });

  it('reminds the coordinator of a revision that is not finished', () => {
    expect(kinds({ revisionStartedOn: '2026-11-01' })).toEqual([]);
    expect(list({ revisionStartedOn: '2026-11-01', me: coordinator })[0]!.target).toEqual({ page: 'revision' });
  });
});
