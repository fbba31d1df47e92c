import type { Moved, ReferenceCounts } from '../../../domain/actor-merge.ts';
import type { Work } from '../../store/door.ts';

/** Which organisation is kept, and which one is merged into it. */
export type Pair = { kept: string; merged: string };

/** One way in which the data names organisations: finds, moves and puts back. The actors and the plan are locked. */
export type References<K extends Moved['kind']> = {
  /** How much names the organisation, by the kind that people know. */
  count(work: Work, actorId: string): Promise<Partial<ReferenceCounts>>;
  /** Lets all that names `merged` name `kept`; gives what moved, in the order it happened. */
  move(work: Work, pair: Pair): Promise<Extract<Moved, { kind: K }>[]>;
  /** Puts one thing back, unless it has gone since or names another now; gives how many were left. */
  putBack(work: Work, pair: Pair, moved: Extract<Moved, { kind: K }>): Promise<number>;
};
