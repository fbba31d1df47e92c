import type { Mission, MissionPaper, MissionState } from './mission.ts';
import { paperToLeave } from './mission.ts';

/** Somebody of the group as the rules see them: where they belong, and whether they have left the collaboration. */
export type GroupPerson = { memberId: string; actorId: string | null; convener: boolean; ended: boolean };

/** What a paper lacks, by the key of what is to be written; `actor:<id>` is an organisation without anybody in the group. */
export type Lack = string;

const order: readonly MissionState[] = ['charter', 'planning', 'running', 'implementing', 'evaluating', 'closed'];

/** True in the states where the group itself writes: it has its charter, and has not handed in its last paper. */
export function groupWritesIn(state: MissionState): boolean {
  return state === 'planning' || state === 'running' || state === 'implementing' || state === 'evaluating';
}

/** The state after this one; null for the last, and for a mission that was stopped. */
export function nextState(state: MissionState): MissionState | null {
  const at = order.indexOf(state);
  return at < 0 ? null : (order[at + 1] ?? null);
}

/** True when `to` comes before `from`: a step may be taken back, also from what was stopped or closed. */
export function isStepBack(from: MissionState, to: MissionState): boolean {
  if (to === 'stopped' || to === 'closed') return false;
  return from === 'stopped' || order.indexOf(to) < order.indexOf(from);
}

/** Papers that can be frozen in a state: the one to leave it with, and interim reports while the work goes on. */
export function papersIn(state: MissionState): MissionPaper[] {
  const paper = paperToLeave[state];
  return [...(state === 'running' ? (['interim-report'] as const) : []), ...(paper === null ? [] : [paper])];
}

const isEmpty = (text: string): boolean => text.trim() === '';
const empty = <Key extends string>(texts: Record<Key, string>, ...keys: Key[]): Lack[] =>
  keys.filter((key) => isEmpty(texts[key]));

/**
 * What a paper still lacks; empty when it can be frozen. `resources` may be empty: not every mission has any.
 * `required` are the organisations that must have somebody, without those that have left the town.
 * @source inventory V01 V05 V06 V07 V08 V09, settlement 23
 */
export function lacksOf(
  paper: MissionPaper,
  mission: Mission,
  { people, required, reportId }: { people: readonly GroupPerson[]; required: readonly string[]; reportId: string | null },
): Lack[] {
  switch (paper) {
    case 'charter':
      return [...charterLacks(mission), ...groupLacks(people, required)];
    case 'implementation-plan':
      return [...empty(mission.plan, 'measuring'), ...(mission.tasks.length === 0 ? ['tasks'] : []), ...convenerLacks(people)];
    case 'interim-report': {
      const report = mission.reports.find(({ id }) => id === reportId);
      if (!report) return ['report'];
      const needsSentence = (report.light === 'yellow' || report.light === 'red') && isEmpty(report.sentence);
      return [
        ...empty(report, 'progress'),
        ...(report.timetable === null ? ['timetable'] : []),
        ...(report.light === null ? ['light'] : []),
        ...(needsSentence ? ['sentence'] : []),
      ];
    }
    case 'final-report':
      return [
        ...empty(mission.final, 'result', 'goalHow', 'addedValue', 'use'),
        ...(mission.final.goalAnswer === null ? ['goalAnswer'] : []),
      ];
    case 'implementation':
      return mission.handovers.some(({ actorId, fromOn }) => actorId !== null && fromOn !== null) ? [] : ['handovers'];
    case 'evaluation':
      return empty(mission.evaluation, 'learnedResult', 'learnedTogether');
  }
}

function charterLacks(mission: Mission): Lack[] {
  const { startsOn, endsOn } = mission;
  const isBackwards = startsOn !== null && endsOn !== null && endsOn < startsOn;
  return [
    ...empty(mission, 'title', 'targetGroup', 'purpose', 'assignment', 'reporting', 'goal', 'finalForm'),
    ...(startsOn === null ? ['startsOn'] : []),
    ...(endsOn === null ? ['endsOn'] : []),
    ...(isBackwards ? ['order'] : []),
  ];
}

/** Nobody, or somebody who has left: then the group has no one to call it together. */
function convenerLacks(people: readonly GroupPerson[]): Lack[] {
  return people.some(({ convener, ended }) => convener && !ended) ? [] : ['convener'];
}

function groupLacks(people: readonly GroupPerson[], required: readonly string[]): Lack[] {
  const here = people.filter(({ ended }) => !ended);
  const missing = required.filter((actorId) => !here.some((person) => person.actorId === actorId));
  return [...(here.length === 0 ? ['members'] : []), ...convenerLacks(people), ...missing.map((actorId) => `actor:${actorId}`)];
}
