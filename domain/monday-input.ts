import type { Clock } from './clocks.ts';
import type { ConfirmationState } from './document.ts';
import type { MissionState } from './mission.ts';
import type { PlanBlocker } from './plan-check.ts';
import type { Light } from './plan.ts';
import type { ContactedActor } from './stale-contacts.ts';

/** An open silent round, and where the reader stands in it. */
export type MondayRound = {
  id: string;
  method: string;
  station: string;
  exercise: string;
  closesOn: string | null;
  invited: number;
  answered: number;
  mine: 'answered' | 'waiting' | 'not-invited';
};

/** One organisation's answer to the newest version of a document. */
export type MondayConfirmation = {
  documentId: string;
  documentNumber: number;
  actorId: string;
  actorName: string;
  state: ConfirmationState;
  decidedOn: string | null;
  answerBy: string | null;
};

/** A task, and the place in the method that it came from (empty when none); `method` is null when that is not in use. */
export type MondayTask = {
  id: string;
  title: string;
  dueOn: string | null;
  status: 'open' | 'done';
  method: string | null;
  originStation: string;
  originExercise: string;
  /** The mission that it belongs to, or null. */
  missionId: string | null;
  /** Given to the reader or to the reader's organisation. */
  mine: boolean;
};

/** A mission that is not over and that the reader may write in, and whether the reader works in its group. */
export type MondayMission = {
  id: string;
  title: string;
  state: MissionState;
  endsOn: string | null;
  convener: string | null;
  light: Light | null;
  mine: boolean;
};

/** All that the list is made from. Give only what the reader may see and act on; an empty list is left out quietly. */
export type MondayInput = {
  /** ISO date. */
  today: string;
  me: {
    isCoordinator: boolean;
    actorId: string | null;
    /** May decide about documents for their own organisation. */
    decides: boolean;
    /** May open what the group writes, where tasks stand beside what they came from. */
    readsWorksheets: boolean;
  };
  /** Open rounds. */
  rounds: readonly MondayRound[];
  /** Of the newest version of each document. */
  confirmations: readonly MondayConfirmation[];
  /** What stops the plan from being frozen; empty while there is no plan. */
  planBlockers: readonly PlanBlocker[];
  tasks: readonly MondayTask[];
  missions: readonly MondayMission[];
  /** The day the reader got the coordination from somebody; ISO date, or null for one who had it from the start. */
  tookOverOn: string | null;
  /** The yearly revision that is under way; ISO date it began, or null. */
  revisionStartedOn: string | null;
  actors: readonly ContactedActor[];
  clocks: readonly Clock[];
};
