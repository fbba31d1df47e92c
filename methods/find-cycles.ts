/**
 * Rings in a directed graph, one for each way back that a walk from the first node on meets. Each ring begins at the
 * node that comes first in the map and does not repeat it at the end. A graph without rings gives an empty list.
 */
export function findCycles(next: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = [...next.keys()];
  const done = new Set<string>();
  const cycles: string[][] = [];
  const walk = (node: string, trail: string[]) => {
    const seenAt = trail.indexOf(node);
    if (seenAt >= 0) cycles.push(startAtFirst(trail.slice(seenAt), order));
    if (seenAt >= 0 || done.has(node)) return;
    for (const follower of next.get(node) ?? []) walk(follower, [...trail, node]);
    done.add(node);
  };
  for (const node of order) walk(node, []);
  return cycles;
}

function startAtFirst(cycle: string[], order: readonly string[]): string[] {
  const first = cycle.reduce((best, node) => (order.indexOf(node) < order.indexOf(best) ? node : best));
  const at = cycle.indexOf(first);
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}
