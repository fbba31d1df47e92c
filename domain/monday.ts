import type { Clock, ClockKey } from './clocks.ts';
import { daysBetween } from './dates.ts';
import type { MondayConfirmation, MondayInput, MondayMission, MondayRound, MondayTask } from './monday-input.ts';
import { staleContacts } from './stale-contacts.ts';

/** Kinds of items in the order of their urgency; the place in this list, from 1, is the priority. */
export const mondayKinds = [
  'round-to-answer', // I have not answered an open silent round
  'decision-overdue', // my organisation was to answer by a day that has passed
  'decision-to-make', // my organisation has not decided about a document
  'task-overdue', // given to me or to my organisation
  'taken-over', // coordinator: has just got the coordination from somebody
  'mission-without-convener', // coordinator: nobody calls the group together
  'mission-red',
  'mission-late', // the last day has passed and the work goes on
  'clock-over',
  'round-to-close', // coordinator: everyone has answered
  'confirmation-declined', // coordinator: fresh answers to read
  'confirmation-reserved',
  'revision-open', // coordinator: the yearly revision waits to be finished
  'mission-yellow',
  'others-tasks-overdue', // coordinator: tasks of others whose day has passed
  'plan-blocked', // what stops the plan from being frozen
  'round-waiting', // coordinator: some have not answered
  'confirmations-waiting', // coordinator: organisations that have not decided
  'clock-soon',
  'contacts-to-check',
] as const;
export type MondayKind = (typeof mondayKinds)[number];

/** Where an item leads; the web makes the address. */
export type MondayTarget =
  | { page: 'exercise'; method: string; station: string; exercise: string }
  | { page: 'document'; documentId: string }
  | { page: 'activity'; activityId: string }
  | { page: 'tasks' } // the tasks on the start page itself
  | { page: 'mission'; missionId: string }
  | { page: 'revision' }
  | { page: 'handover' }
  | { page: 'law' }
  | { page: 'actors'; actorIds: string[] }
  | { page: 'plan' }
  | { page: 'plan-period' };

export type MondayItem = {
  /** Stays the same from day to day for the same matter. */
  key: string;
  kind: MondayKind;
  /** 1 is the most urgent. */
  priority: number;
  /** ISO date that the matter is about, or null. */
  dueOn: string | null;
  /** What the sentence of the kind needs; a `count` picks the plural. */
  params: Record<string, string | number>;
  target: MondayTarget;
};

/** Somebody who has taken over is led to the handover pack this long. */
export const newCoordinatorDays = 14;

/** Fresh answers stay on the list this long; after that they are history. */
export const freshAnswerDays = 30;

/**
 * What needs the reader now, most urgent first, then by day (those without a day last), then by key. Matters of the
 * same sort are one item with a count where a list would only tire: what stops the plan from being frozen, organisations
 * still to decide, contacts to check. An empty list means a calm week.
 * @source design "The pages", world "Ideas beyond paper" 8
 */
export function monday(input: MondayInput): MondayItem[] {
  const items = [
    ...input.rounds.flatMap((round) => roundItems(round, input)),
    ...ownDecisions(input),
    ...(input.me.isCoordinator ? [...freshAnswers(input), ...waitingConfirmations(input)] : []),
    ...overdueTasks(input),
    ...takenOver(input),
    ...input.missions.flatMap((mission) => missionItems(mission, input)),
    ...openRevision(input),
    ...planBlocked(input),
    ...input.clocks.flatMap(clockItems),
    ...contactsToCheck(input),
  ];
  return items.toSorted(
    (a, b) => a.priority - b.priority || compare(a.dueOn ?? '9999', b.dueOn ?? '9999') || compare(a.key, b.key),
  );
}

function item(kind: MondayKind, id: string, rest: Omit<MondayItem, 'key' | 'kind' | 'priority'>): MondayItem {
  return { key: id === '' ? kind : `${kind}:${id}`, kind, priority: mondayKinds.indexOf(kind) + 1, ...rest };
}

function roundItems(round: MondayRound, { me }: MondayInput): MondayItem[] {
  const { id, method, station, exercise, closesOn, invited, answered } = round;
  const waiting = invited - answered;
  const rest = { dueOn: closesOn, target: { page: 'exercise', method, station, exercise } } as const;
  const items: MondayItem[] = [];
  if (round.mine === 'waiting') items.push(item('round-to-answer', id, { ...rest, params: { exercise } }));
  if (!me.isCoordinator || invited === 0) return items;
  // A coordinator who is the only one left to answer needs one line, not two.
  const othersWaiting = waiting - (round.mine === 'waiting' ? 1 : 0);
  if (othersWaiting > 0)
    items.push(item('round-waiting', id, { ...rest, params: { exercise, count: othersWaiting, invited, answered } }));
  if (waiting === 0) items.push(item('round-to-close', id, { ...rest, params: { exercise, count: answered } }));
  return items;
}

function isOpen({ state }: MondayConfirmation): boolean {
  return state === 'proposed' || state === 'anchored';
}

function ownDecisions({ today, me, confirmations }: MondayInput): MondayItem[] {
  return confirmations
    .filter((confirmation) => me.decides && confirmation.actorId === me.actorId && isOpen(confirmation))
    .map(({ documentId, documentNumber, actorName, answerBy }) =>
      item(answerBy !== null && answerBy < today ? 'decision-overdue' : 'decision-to-make', documentId, {
        dueOn: answerBy,
        params: { number: documentNumber, organisation: actorName },
        target: { page: 'document', documentId },
      }),
    );
}

function freshAnswers({ today, confirmations }: MondayInput): MondayItem[] {
  return confirmations.flatMap(({ documentId, documentNumber, actorId, actorName, state, decidedOn }) => {
    if (state !== 'reserved' && state !== 'declined') return [];
    if (decidedOn === null || daysBetween(decidedOn, today) > freshAnswerDays) return [];
    return item(`confirmation-${state}`, `${documentId}:${actorId}`, {
      dueOn: decidedOn,
      params: { number: documentNumber, organisation: actorName },
      target: { page: 'document', documentId },
    });
  });
}

function waitingConfirmations({ me, confirmations }: MondayInput): MondayItem[] {
  const open = confirmations.filter((confirmation) => isOpen(confirmation) && confirmation.actorId !== me.actorId);
  return [...Map.groupBy(open, ({ documentId }) => documentId)].map(([documentId, waiting]) => {
    const [dueOn] = waiting.flatMap(({ answerBy }) => answerBy ?? []).toSorted();
    const params = { number: waiting[0]!.documentNumber, count: waiting.length, organisation: waiting[0]!.actorName };
    return item('confirmations-waiting', documentId, { dueOn: dueOn ?? null, params, target: { page: 'document', documentId } });
  });
}

/** True for an open task whose day has passed. */
export function isOverdue({ status, dueOn }: Pick<MondayTask, 'status' | 'dueOn'>, today: string): boolean {
  return status === 'open' && dueOn !== null && dueOn < today;
}

/** One line for each task of mine; those of others are one line for the coordinator, counted. */
function overdueTasks(input: MondayInput): MondayItem[] {
  const { today, me, tasks } = input;
  const overdue = tasks.filter((one) => isOverdue(one, today));
  const own = overdue.filter(({ mine }) => mine);
  const others = overdue.filter(({ mine }) => !mine);
  const items = own.map((one) =>
    item('task-overdue', one.id, { dueOn: one.dueOn, params: { title: one.title }, target: taskTarget(one, input) }),
  );
  const [first] = others.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  if (!me.isCoordinator || first === undefined) return items;
  const params = { count: others.length };
  return [...items, item('others-tasks-overdue', '', { dueOn: first, params, target: { page: 'tasks' } })];
}

/** Where a task is worked with: its mission, the exercise it came from, or the start page for one who works in neither. */
function taskTarget(task: MondayTask, { me, missions }: MondayInput): MondayTarget {
  const { missionId, method, originStation, originExercise } = task;
  if (missionId && missions.some(({ id }) => id === missionId)) return { page: 'mission', missionId };
  if (!me.readsWorksheets || method === null) return { page: 'tasks' };
  return { page: 'exercise', method, station: originStation, exercise: originExercise };
}

function missionItems(
  { id, title, state, endsOn, convener, light, mine }: MondayMission,
  { today, me }: MondayInput,
): MondayItem[] {
  const about = { params: { title }, target: { page: 'mission', missionId: id } } as const;
  const items: MondayItem[] = [];
  if (convener === null && me.isCoordinator) items.push(item('mission-without-convener', id, { ...about, dueOn: null }));
  if (!mine && !me.isCoordinator) return items;
  const isAtWork = state === 'charter' || state === 'planning' || state === 'running';
  if (isAtWork && endsOn !== null && endsOn < today) items.push(item('mission-late', id, { ...about, dueOn: endsOn }));
  if (state === 'running' && (light === 'red' || light === 'yellow'))
    items.push(item(`mission-${light}`, id, { ...about, dueOn: null }));
  return items;
}

function takenOver({ today, me, tookOverOn }: MondayInput): MondayItem[] {
  if (!me.isCoordinator || tookOverOn === null || daysBetween(tookOverOn, today) > newCoordinatorDays) return [];
  return [item('taken-over', '', { dueOn: null, params: {}, target: { page: 'handover' } })];
}

function openRevision({ me, revisionStartedOn }: MondayInput): MondayItem[] {
  if (!me.isCoordinator || revisionStartedOn === null) return [];
  return [item('revision-open', '', { dueOn: null, params: {}, target: { page: 'revision' } })];
}

/** One line for all that stops a freeze; its params are the first of them. */
function planBlocked({ planBlockers }: MondayInput): MondayItem[] {
  const [first] = planBlockers;
  if (!first) return [];
  const params = { ...first, count: planBlockers.length };
  const target =
    'activityId' in first ? { page: 'activity' as const, activityId: first.activityId } : { page: 'plan-period' as const };
  return [item('plan-blocked', '', { dueOn: null, params, target })];
}

function clockItems({ key, state, dueOn, daysLeft }: Clock): MondayItem[] {
  if (state === 'calm') return [];
  const params = { clock: key, count: Math.abs(daysLeft) };
  return [item(`clock-${state}`, key, { dueOn, params, target: clockTargets[key] })];
}

const clockTargets = {
  'yearly-revision': { page: 'revision' },
  'statutory-follow-up': { page: 'law' },
  'plan-end': { page: 'plan' },
} as const satisfies Record<ClockKey, MondayTarget>;

function contactsToCheck({ today, actors }: MondayInput): MondayItem[] {
  const stale = staleContacts(actors, today);
  const [first] = stale;
  if (!first) return [];
  const params = { count: stale.length, organisation: first.name };
  return [
    item('contacts-to-check', '', { dueOn: null, params, target: { page: 'actors', actorIds: stale.map(({ id }) => id) } }),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
