import type { BoardReportSnapshot } from './board-report.ts';
import type { Locale } from './method.ts';
import type { MissionSnapshot } from './mission.ts';
import type { PlanContent } from './plan.ts';
import type { RichText } from './rich-text.ts';

/** Documents that organisations decide about. */
export const decidedKinds = ['plan', 'start-decision'] as const;
export type DecidedKind = (typeof decidedKinds)[number];

/** Every kind of frozen document; the others are reports, and nobody confirms them. */
export const documentKinds = [...decidedKinds, 'mission', 'board-report'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The town on its papers. `language`: what the group writes in; documents frozen before it was kept are in Swedish. */
export type DocumentTown = { name: string; municipality: string; language?: Locale };

/** An organisation as it stood when a document was frozen. */
export type SnapshotActor = { id: string; name: string; trade: string };

/**
 * Something that a goal or an activity came from, as a document that is handed out may say it: what and where, never who.
 * `label` is null for what has been removed, and for what not every member may read: then only the place is told.
 */
export type SnapshotOrigin = {
  label: string | null;
  removed: boolean;
  /** The exercise or register, in each language; null for the actor register, the plan, and what the method has no more. */
  title: Record<Locale, string> | null;
  kind: 'exercise' | 'register' | 'actors' | 'plan';
  /** When it was brought on, ISO date-time. */
  at: string;
};

/** Where one goal or activity came from, the first beginning first. Never empty. */
export type SnapshotThread = { of: 'goal' | 'activity'; id: string; from: SnapshotOrigin[] };

/** A frozen plan: the content and the names it refers to, so that the document never changes when a register does. */
export type PlanSnapshot = {
  kind: 'plan';
  schema: 1;
  collaboration: DocumentTown;
  version: number;
  /** ISO date-time (UTC). */
  frozenAt: string;
  plan: Omit<PlanContent, never>;
  actors: SnapshotActor[];
  /** Why each thing is in the plan, when the group chose to print it; absent otherwise, and in documents made before it could be. */
  threads?: SnapshotThread[];
};

/**
 * Words of the method as they stood when a document was frozen, in each language. One text in documents frozen before both were
 * kept: it is in the language of whoever froze it.
 */
export type FrozenWords = string | Record<Locale, string>;

/** The words in a language; the one text that there is when only one was kept. */
export const wordsIn = (words: FrozenWords, locale: Locale): string => (typeof words === 'string' ? words : words[locale]);

/** One question of the readiness test with the group's own value. `step`: what the scale calls the value. */
export type SnapshotScaleRow = {
  key: string;
  label: FrozenWords;
  value: number | null;
  step?: FrozenWords | null;
  why: string;
};

/** The words of the exercises that a start decision is made from: their titles, and what their fields ask. */
export const startDecisionWords = [
  'decision',
  'period',
  'outcome',
  'chosen',
  'reason',
  'engagement',
  'statements',
  'direction',
  'goals',
  'readiness',
  'rows',
] as const;
export type StartDecisionWords = Record<(typeof startDecisionWords)[number], FrozenWords>;

/** One statement about engagement: what the group decided and why. */
export type SnapshotStatement = {
  label: FrozenWords;
  yes: number | null;
  no: number | null;
  groupValue: boolean | null;
  why?: string;
};

/** The frozen start decision of step 0. What is optional is missing in documents frozen before it was kept. @source inventory B02 */
export type StartDecisionSnapshot = {
  kind: 'start-decision';
  schema: 1;
  collaboration: DocumentTown;
  version: number;
  frozenAt: string;
  words?: StartDecisionWords;
  decision: {
    /** `start`: begin the method; `small`: a training day or an event instead (B04); `wait`: not now. */
    outcome: 'start' | 'small' | 'wait';
    wanted: boolean | null;
    conditions: boolean | null;
    /** The questions that `wanted` and `conditions` answer, in the method's words, with what the group wrote beside them. */
    questions?: { label: FrozenWords; answer: boolean | null; comment: string }[];
    startsOn: string | null;
    months: number | null;
    reason: RichText;
    alternative: string;
  };
  /** Counts of answers are null when too few answered for them to be shown. */
  engagement: { statements: SnapshotStatement[] };
  direction: { label: FrozenWords; wanted: boolean | null; interpretation: string }[];
  readiness: { rows: SnapshotScaleRow[]; sum: number | null; mean: number | null; verdict: 'go' | 'not-ready' | null };
  actors: SnapshotActor[];
};

export type DecidedSnapshot = PlanSnapshot | StartDecisionSnapshot;
export type DocumentSnapshot = DecidedSnapshot | MissionSnapshot | BoardReportSnapshot;

/** Where an organisation's decision stands. @source design principle 7 */
export const confirmationStates = ['proposed', 'anchored', 'confirmed', 'reserved', 'declined'] as const;
export type ConfirmationState = (typeof confirmationStates)[number];

/** One organisation's decision about one frozen version. */
export type Confirmation = {
  id: string;
  actorId: string;
  actorName: string;
  state: ConfirmationState;
  /** Body that decided, for example "socialnämnden". */
  decidingBody: string;
  decidedOn: string | null;
  /** Paragraph or diary number in the organisation's own minutes. */
  paragraph: string;
  /** Function of the one who signs, for example "lokalpolisområdeschef". */
  signatory: string;
  /** Reservation (state reserved) or reason (state declined). */
  reason: string;
  /** Version the decision was first made about; earlier than the document's when it was carried over. */
  decidedVersion: number | null;
  attachmentName: string | null;
};
