import type { DecidedKind } from './document.ts';

/**
 * A method as data. `methods/<id>/method.yaml` holds the structure, `methods/<id>/<locale>.yaml` the texts; both are
 * checked by `methods/load.ts`, which joins them into the `Method` below (texts filled in, one per language).
 */
export const locales = ['sv', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The field types an exercise can use. A new one makes the compiler list every registry to fill. */
export const fieldTypes = [
  'rich-text', // text edited together live
  'short-text', // one line, edited together live
  'yes-no', // statements answered yes or no, optional comment
  'scale', // rows on a scale with comments
  'checklist', // items to tick
  'choice', // one of several
  'list', // rows of text that people add
  'register', // table over a register
  'tasks', // who does what by when
  'cards', // texts to read or draw, nothing stored
  'period', // a start date and a number of months
  'tree', // a root and what grows from it, branch by branch
  'wall', // notes under headings, moved between them
  'grid', // rows that people add, with a text under each heading
  'chooser', // for each part of the work: which of several ways, and why
  'dots', // each puts dots on the rows of a register, alone
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** Registers with tables of their own that a `register` field can show; the others are declared by a method. */
export const registerNames = ['members', 'actors', 'overall-goals', 'goals', 'missions'] as const;
export type RegisterName = (typeof registerNames)[number];

/** What a column of a register that a method declares can hold. */
export const columnTypes = [
  'line', // one line of text
  'text', // some lines of text
  'number', // a number, at least 0
  'date', // a day
  'yes-no', // yes, no or not answered
  'choice', // one of `items`
  'choices', // any of `items`
  'scale', // a step of `scale`
  'actor', // an organisation of the actor register
  'actors', // any of them
  'rows', // any rows of the register `of`
] as const;
export type ColumnType = (typeof columnTypes)[number];

/**
 * Texts of the plan that a cell can become when its row is brought in there: of an activity, and of a row of the
 * communication plan. @source inventory M05 M17
 */
export const planTexts = ['counterMeasure', 'matters', 'reach', 'tone', 'helpers'] as const;
export type PlanText = (typeof planTexts)[number];

/** Words of a scale, lowest first; one per step. */
export type Scale = { min: number; max: number; labels: string[] };

export type RegisterColumn = {
  key: string;
  type: ColumnType;
  label: string;
  hint: string;
  /** `choice` and `choices`; empty for the others. */
  items: FieldItem[];
  /** `scale`; null for the others. */
  scale: Scale | null;
  /** `rows`: the register that the rows stand in; null for the others. */
  of: string | null;
  /** `line` and `text`: the text of the plan that the cell becomes where its row is brought in; null when it stays here. */
  becomes: PlanText | null;
};

/** Who reads a register: the core group, or every member. */
export const audiences = ['core', 'all'] as const;
export type Audience = (typeof audiences)[number];

/**
 * A register that a method declares: one home for rows that several exercises show, each with the columns it needs.
 * The first column names the row and is a `line` or an `actor`. Rows are kept by the register's key, so that methods which
 * declare the same register share its rows. @source design principle 2
 */
export type MethodRegister = {
  key: string;
  audience: Audience;
  /** What the group has promised each other: shown at the start of every session. @source inventory C02 C05 */
  agreement: boolean;
  /**
   * A checklist that the group goes through before anything is written here, for what can harm when it is done unprepared.
   * @source inventory D10
   */
  checklist: FieldPoint | null;
  /** The column that says through whom those in the row are heard; rows without it have no voice yet. @source settlement 32 */
  voice: string | null;
  /** Everyone in a row is told how it went: the yes-no column that says so, and the task that waits until it is done. */
  feedback: RegisterFeedback | null;
  inventory: string[];
  title: string;
  /** What one row is called: "risk". */
  one: string;
  columns: RegisterColumn[];
};

/** @source inventory S11 */
export type RegisterFeedback = {
  column: string;
  /** Days from the first row until all should have been told. */
  days: number;
  /** The title of the task. */
  task: string;
};

/** A point where data comes from or goes to: a field of an exercise (`station/exercise.field`) or a register. */
export type FlowPoint = FieldPoint | { kind: 'register'; register: string };
export type FieldPoint = { kind: 'field'; station: string; exercise: string; field: string };

export type FieldItem = {
  key: string;
  label: string;
  /** Prompts shown under the label (for example two questions that share one score). */
  prompts: string[];
};

export type Field = {
  key: string;
  type: FieldType;
  label: string;
  hint: string;
  /** Statements, rows, options, ticks or cards; empty for the types that have none. */
  items: FieldItem[];
  /** `scale`: end points and their words, lowest first; one word per step. */
  scale: Scale | null;
  /** `yes-no` and `scale`: a comment beside each row. */
  comments: boolean;
  /** `register`: which register (of `registerNames`, or one the method declares) and which of its columns. */
  register: { name: string; columns: string[] } | null;
  /** `register`: two `scale` columns; the rows are also drawn as a matrix, the first across and the second upwards. */
  axes: [string, string] | null;
  /** `register`: a `choice` column; the rows are first shown gathered under its items. */
  by: string | null;
  /** `dots`: how many dots each person has; null for the others. */
  dots: number | null;
  /** Name of a rule in `domain/rules` that reads the field's group values and gives a verdict. */
  rule: string | null;
  /** What stands beside the field to be read while it is answered: the plan, `register:<key>` of any method in use, or `exercise:<station>/<exercise>`. */
  beside: string[];
  inventory: string[];
  from: FlowPoint[];
  to: FlowPoint[];
};

/**
 * `activity` is turned outwards, `reflection` looks back. `principles` to lean on, `questions` to discuss and ways to go
 * `further` are the elements of a method that is used as a lens. @source inventory S01
 */
export const exerciseKinds = ['exercise', 'activity', 'reflection', 'principles', 'questions', 'further'] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];

/** Paper an exercise is printed on: A4, or A3 for the wall. */
export const paperSizes = ['a4', 'a3'] as const;
export type PaperSize = (typeof paperSizes)[number];

export type Exercise = {
  key: string;
  kind: ExerciseKind;
  paper: PaperSize;
  /**
   * Fields on the front of a flyer, the headline first; the others stand on its back. Empty for an exercise that is none.
   * @source inventory F08
   */
  flyer: string[];
  inventory: string[];
  title: string;
  /** One sentence: why the group does this. */
  purpose: string;
  /** How to do it, in steps. */
  instructions: string[];
  /** Short tips. */
  tips: string[];
  minutes: number | null;
  /** About exploitation: the page reminds of working in pairs and asks how everyone is, and can be left at once. */
  care: boolean;
  /** `silent`: each answers alone in rounds, then the spread, then the group decides. `together`: one shared sheet. */
  mode: 'silent' | 'together';
  fields: Field[];
  /** What shows that it is done. Advice, never a lock. */
  doneWhen: string[];
};

/** What a station takes of the group's time together: sessions of 90 minutes and workshops of a day. @source inventory A12 C01 D01 G01 */
export type Effort = { sessions: number; days: number };

/** Whom a station concerns: the core group with its organisations, or the network around it. */
export const circles = ['core', 'network'] as const;
export type Circle = (typeof circles)[number];

export type Station = {
  key: string;
  number: number;
  phase: string;
  effort: Effort;
  /** Who must be in the room. @source inventory A03 */
  room: Circle[];
  /** Who should have been heard before it is done. @source inventory settlement 32 */
  hear: Circle[];
  /** The document that organisations confirm when it is done; null for none. */
  decides: DecidedKind | null;
  inventory: string[];
  title: string;
  shortTitle: string;
  lead: string;
  /** Fact box. @source inventory A03 */
  facts: { work: string; who: string; result: string };
  /** Guide: paragraphs. */
  guide: string[];
  tips: string[];
  exercises: Exercise[];
  doneWhen: string[];
};

export type Phase = { key: string; title: string };

/**
 * What a method offers at a station of another one: exercises of its own, as `station/exercise`. A town can then use it
 * beside that method, as a lens. @source inventory S00
 */
export type LensView = { method: string; station: string; exercises: string[] };

export type Method = {
  id: string;
  version: number;
  locale: Locale;
  title: string;
  lead: string;
  /** Recommended length in months. @source inventory A12 */
  months: { min: number; max: number };
  sources: { title: string; principals: string; year: string }[];
  phases: Phase[];
  registers: MethodRegister[];
  stations: Station[];
  /** Empty for a method that is no lens. */
  lens: LensView[];
};
