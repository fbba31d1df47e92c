/** That one item came from another; both by reference. */
export type ThreadStep = { fromRef: string; toRef: string };

/** An item that was reached: the link that led to it, in how many steps. */
export type Reached<Link extends ThreadStep> = { ref: string; link: Link; steps: number };

/** Longest chain that is followed, and most items that are reached in one direction. */
const mostSteps = 12;
const mostItems = 200;

/**
 * All that `start` came from (`back`) or that came of it (`on`), in order of each item's longest way, so that a note
 * stands before all that came of it also when some of it came a shorter way. Empty for what has no links; `start` itself
 * is never in it, and items that came from each other end at the last step.
 */
export function walkThread<Link extends ThreadStep>(links: readonly Link[], start: string, way: 'back' | 'on'): Reached<Link>[] {
  const [near, far] = way === 'back' ? (['toRef', 'fromRef'] as const) : (['fromRef', 'toRef'] as const);
  const reached = new Map<string, Reached<Link>>();
  let edge = new Set([start]);
  for (let steps = 1; steps <= mostSteps && edge.size > 0; steps += 1) {
    const next = new Set<string>();
    for (const link of links.filter((one) => edge.has(one[near]) && one[far] !== start)) {
      const ref = link[far];
      if (!reached.has(ref) && reached.size >= mostItems) continue;
      next.add(ref);
      reached.delete(ref);
      reached.set(ref, { ref, link, steps });
    }
    edge = next;
  }
  return [...reached.values()];
}
