import type { Clock } from './clocks.ts';
import type { ConfirmationState } from './document.ts';
import type { Activity } from './plan.ts';
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

/** A task, and the place in the method that it came from (empty when none). */
export type MondayTask = {
  id: string;
  title: string;
  dueOn: string | null;
  status: 'open' | 'done';
  originStation: string;
  originExercise: string;
};

/** All that the list is made from. Give only what the reader may see and act on; an empty list is left out quietly. */
export type MondayInput = {
  /** ISO date. */
  today: string;
  me: { isCoordinator: boolean; actorId: string | null };
  /** Open rounds. */
  rounds: readonly MondayRound[];
  /** Of the newest version of each document. */
  confirmations: readonly MondayConfirmation[];
  activities: readonly Pick<Activity, 'id' | 'title' | 'riskAnswer'>[];
  tasks: readonly MondayTask[];
  actors: readonly ContactedActor[];
  clocks: readonly Clock[];
};
