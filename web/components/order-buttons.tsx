import { Button } from './button.tsx';

export type OrderButtonsProps = {
  /** Place in the list, from 0, of `count`. */
  at: number;
  count: number;
  /** Fewest that must be left; that many cannot be removed. */
  least?: number;
  /** Names of the buttons, each with what it moves or removes. */
  words: { up: string; down: string; remove: string };
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** Moves one thing of a list up or down, or takes it away; by keyboard as by hand. */
export function OrderButtons({ at, count, least = 0, words, onMove, onRemove }: OrderButtonsProps) {
  return (
    <span className="cluster">
      <Button variant="plain" icon="arrow-up" iconOnly disabled={at === 0} onClick={() => onMove(-1)}>
        {words.up}
      </Button>
      <Button variant="plain" icon="arrow-down" iconOnly disabled={at === count - 1} onClick={() => onMove(1)}>
        {words.down}
      </Button>
      <Button variant="plain" icon="trash" iconOnly disabled={count <= least} onClick={onRemove}>
        {words.remove}
      </Button>
    </span>
  );
}

/** The list with one of its things moved a step. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const next = [...items];
  next.splice(at + by, 0, ...next.splice(at, 1));
  return next;
}
