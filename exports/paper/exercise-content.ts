import type { Exercise, Method, Station } from '../../domain/method.ts';
import type { RowValues } from '../../domain/register.ts';
import type { RichText } from '../../domain/rich-text.ts';
import type { Spread } from '../../domain/spread.ts';
import type { DocumentLocale } from '../document/document-model.ts';

/** A table that is words already: the registers with tables of their own. */
export type PaperTable = { headers: string[]; rows: string[][] };

/** The newest closed round of a field: what the group decided and how the answers spread, never whose they are. */
export type PaperRound = {
  /** ISO date-time. */
  closedAt: string;
  answered: number;
  invited: number;
  /** `spread` is null where too few answered for it to be shown. */
  items: PaperRoundItem[];
};

export type PaperRoundItem = {
  item: string;
  /** What a row of a register was called when the round opened; null where the method has the words. */
  label: string | null;
  value: number | null;
  why: string;
  spread: Pick<Spread, 'counts' | 'median' | 'min' | 'max'> | null;
};

export type PaperTask = { title: string; who: string; dueOn: string | null; done: boolean };

/** What the group has written in an exercise. A key that is missing is something not written. */
export type ExerciseContent = {
  rich: Record<string, RichText>;
  text: Record<string, string>;
  list: Record<string, Record<string, unknown>[]>;
  values: Record<string, unknown>;
  /** By field; a field without a closed round is not here. */
  rounds: Record<string, PaperRound>;
  /** Rows of the registers that the method declares, by register. */
  registers: Record<string, { id: string; values: RowValues }[]>;
  /** Names of organisations by id. */
  actors: Record<string, string>;
  tasks: PaperTask[];
};

/** An exercise to print. `content` is null for the empty form. */
export type ExercisePaperRequest = {
  method: Method;
  station: Station;
  exercise: Exercise;
  town: string;
  locale: DocumentLocale;
  /** ISO date-time of the printing. */
  date: string;
  /** By field: the registers with tables of their own, with no rows for the empty form. */
  tables: Record<string, PaperTable>;
  content: ExerciseContent | null;
  contentLanguage?: string;
};
