import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycles } from './find-cycles.ts';

const graph = (edges: [string, string][]) => {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    next.set(from, (next.get(from) ?? new Set()).add(to));
    if (!next.has(to)) next.set(to, new Set());
  }
  return next;
};

describe('findCycles', () => {
  it('finds each ring once, from the node that comes first', () => {
    const next = graph([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
      ['d', 'd'],
      ['a', 'd'],
    ]);
    expect(findCycles(next)).toEqual([['b', 'c'], ['d']]);
  });

  const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');

  it('finds none where every step goes forwards', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node)), (edges) => {
        expect(findCycles(graph(edges.filter(([from, to]) => from < to)))).toEqual([]);
      }),
    );
  });

  it('finds a ring whenever a node leads back to itself, and only real ones', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node)), (edges) => {
        const next = graph(edges);
        const cycles = findCycles(next);
        for (const cycle of cycles) {
          cycle.forEach((from, index) => expect(next.get(from)?.has(cycle[(index + 1) % cycle.length] ?? '')).toBe(true));
        }
        expect(cycles.length > 0).toBe([...next.keys()].some((start) => reaches(next, start)));
      }),
    );
  });
});

function reaches(next: Map<string, Set<string>>, start: string): boolean {
  const seen = new Set<string>();
  const queue = [...(next.get(start) ?? [])];
  for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
    if (current === start) return true;
    if (seen.has(current)) continue;
    seen.add(current);
    queue.push(...(next.get(current) ?? []));
  }
  return false;
}
