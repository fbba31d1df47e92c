import { randomUUID } from 'node:crypto';

/** How many changes are remembered: some minutes of a busy installation, in about 100 kB. */
const keptChanges = 1_000;

/** Topic by which a page is told that changes may have been missed, so that everything must be read again. */
export const everything = 'reconnected';

type Kept = { number: number; collaborationId: string | null; topics: string[] };

/** The latest changes in order, so that whoever has read something can be told what has changed since. */
export type ChangeHistory = {
  /** How far the feed has come: the process and the number of the latest change, for example `1f3c9a02.17`. */
  position(): string;
  /** Notes a change of a collaboration; `null` means every collaboration. */
  note(collaborationId: string | null, topics: string[]): void;
  /**
   * Topics of a collaboration that have changed after a position, each once. `everything` when that cannot be known: the
   * position is of another process, too old, or none.
   */
  since(position: string, collaborationId: string): string[];
};

export function createChangeHistory(kept = keptChanges): ChangeHistory {
  const process = randomUUID().slice(0, 8);
  const changes: Kept[] = [];
  let latest = 0;
  return {
    position: () => `${process}.${latest}`,
    note: (collaborationId, topics) => {
      latest += 1;
      changes.push({ number: latest, collaborationId, topics });
      if (changes.length > kept) changes.shift();
    },
    since: (position, collaborationId) => {
      const [of, number] = [position.split('.')[0], Number(position.split('.')[1] ?? NaN)];
      const isKnown = of === process && number <= latest && number >= latest - changes.length;
      if (!isKnown) return [everything];
      const missed = changes.filter(
        (change) => change.number > number && (change.collaborationId === null || change.collaborationId === collaborationId),
      );
      return [...new Set(missed.flatMap(({ topics }) => topics))];
    },
  };
}
