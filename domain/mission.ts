import type { DocumentTown } from './document.ts';
import type { Light } from './plan.ts';

/**
 * A mission carries something decided from a charter to what was learned. The first two steps of the guide, local analysis and
 * prioritising, belong to the whole collaboration and are exercises; a mission begins where the group has decided.
 * @source inventory V00
 */
export const missionStates = [
  'charter', // the charter is being written
  'planning', // the group is appointed and writes its implementation plan
  'running', // the work goes on and is reported
  'implementing', // the final report is given; what came of it is put to use
  'evaluating', // it is in use; the group says what it learned
  'closed', // evaluated
  'stopped', // ended before its time, with a reason
] as const;
export type MissionState = (typeof missionStates)[number];

/** The papers of a mission, in their order; each is frozen. An interim report comes any number of times. */
export const missionPapers = [
  'charter', // V05
  'implementation-plan', // V06, settlement 22
  'interim-report', // V07
  'final-report', // V08
  'implementation', // V09, our own design
  'evaluation', // V09, our own design
] as const;
export type MissionPaper = (typeof missionPapers)[number];

/** The paper that must be frozen before a mission leaves a state for the next; none for the last two. */
export const paperToLeave = {
  charter: 'charter',
  planning: 'implementation-plan',
  running: 'final-report',
  implementing: 'implementation',
  evaluating: 'evaluation',
  closed: null,
  stopped: null,
} as const satisfies Record<MissionState, MissionPaper | null>;

/** One who works in the group: a member of the collaboration, so a function and an organisation; one convenes. */
export type MissionMember = { memberId: string; convener: boolean };

/** The seven fields of a charter, as plain text where nothing else is said. @source inventory V05 */
export type MissionCharter = {
  title: string;
  /** ISO dates; null while not decided. */
  startsOn: string | null;
  endsOn: string | null;
  targetGroup: string;
  purpose: string;
  /** What the group is to do. */
  assignment: string;
  members: MissionMember[];
  /** How and how often it reports. */
  reporting: string;
  goal: string;
  /** What there is beyond the group's own time; empty when nothing. */
  resources: string;
  /** What the final report is to be: paper, presentation, routine. */
  finalForm: string;
  /** Organisations that must each have somebody in the group. @source inventory V01, settlement 23 */
  requiredActorIds: string[];
};

/** The implementation plan beside its tasks and milestones, which are rows of the task register. @source inventory V06 */
export type MissionPlan = {
  approach: string;
  /** How the result is measured. */
  measuring: string;
};

/** One line of the implementation plan. */
export type MissionTask = {
  id: string;
  title: string;
  /** A point to have passed rather than work to do. */
  milestone: boolean;
  memberId: string | null;
  actorId: string | null;
  dueOn: string | null;
  done: boolean;
};

/** Will the timetable hold? */
export const timetables = ['holds', 'at-risk', 'will-not-hold'] as const;
export type Timetable = (typeof timetables)[number];

/** An interim report; at most one a day and mission. @source inventory V07 */
export type MissionReport = {
  id: string;
  /** ISO date it speaks of. */
  on: string;
  /** How the work goes against the plan. */
  progress: string;
  works: string;
  worksLess: string;
  timetable: Timetable | null;
  timetableNote: string;
  light: Light | null;
  /** The one sentence beside the light. */
  sentence: string;
  version: number;
};

export const goalAnswers = ['met', 'partly', 'not-met'] as const;
export type GoalAnswer = (typeof goalAnswers)[number];

/** @source inventory V08 */
export type MissionFinal = {
  result: string;
  goalAnswer: GoalAnswer | null;
  /** How the goal was met, or why not. */
  goalHow: string;
  addedValue: string;
  use: string;
};

/** One thing that goes on after the mission: who takes it over, from when, in which routine. @source inventory V09 (our own design) */
export type MissionHandover = {
  id: string;
  what: string;
  actorId: string | null;
  fromOn: string | null;
  /** The routine or the ordinary work that it becomes part of. */
  routine: string;
  done: boolean;
};

/** @source inventory V09 (our own design) */
export type MissionEvaluation = {
  /** What we learned about the result, and about working together. */
  learnedResult: string;
  learnedTogether: string;
  /** What we do differently next time. */
  nextTime: string;
};

/** A whole mission as plain data: what its page reads, what is frozen, what its papers are made from. */
export type Mission = MissionCharter & {
  id: string;
  state: MissionState;
  /** Why it was stopped; empty otherwise. */
  stoppedWhy: string;
  /** The activity of the plan that it carries out; null when it stands alone or the activity has been removed. */
  activityId: string | null;
  plan: MissionPlan;
  tasks: MissionTask[];
  reports: MissionReport[];
  final: MissionFinal;
  handovers: MissionHandover[];
  evaluation: MissionEvaluation;
  version: number;
};

/** The texts and days of a mission beside each other, as a form writes them. */
export type MissionWords = Omit<MissionCharter, 'members' | 'requiredActorIds'> &
  MissionPlan &
  MissionFinal &
  MissionEvaluation & { id: string; version: number };

/** What a form writes of a mission. */
export function missionWords({ id, version, plan, final, evaluation, ...mission }: Mission): MissionWords {
  const { title, startsOn, endsOn, targetGroup, purpose, assignment, reporting, goal, resources, finalForm } = mission;
  return {
    ...{ id, version, title, startsOn, endsOn, targetGroup, purpose, assignment, reporting, goal, resources, finalForm },
    ...plan,
    ...final,
    ...evaluation,
  };
}

/** Somebody of the group as a paper says it. */
export type SnapshotMissionMember = { memberId: string; name: string; title: string; actorId: string | null; convener: boolean };

/** A frozen paper of a mission: the mission as it was, and the names that it refers to. */
export type MissionSnapshot = {
  kind: 'mission';
  schema: 1;
  paper: MissionPaper;
  collaboration: DocumentTown;
  /** Papers of one mission are numbered in the order they were frozen. */
  version: number;
  /** ISO date-time (UTC). */
  frozenAt: string;
  mission: Mission;
  /** An interim report: which one; null for the other papers. */
  reportId: string | null;
  /** What the activity was called and which goal it serves; null when it stands alone. */
  activity: { title: string; goal: string } | null;
  members: SnapshotMissionMember[];
  actors: { id: string; name: string; trade: string }[];
};
