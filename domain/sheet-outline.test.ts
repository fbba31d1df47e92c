import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sheetOutline, treeUnder } from './sheet-outline.ts';

const items = ['causes', 'effects'].map((key) => ({ key, label: key.toUpperCase(), prompts: [] }));

describe('what the rows of a field say', () => {
  test('a list is its lines; empty ones are left out', () => {
    const rows = [
      { id: '1', text: 'One' },
      { id: '2', text: '  ' },
    ];
    expect(sheetOutline({ type: 'list', items: [] }, rows)).toEqual([
      { heading: null, lines: [{ row: '1', text: 'One', depth: 0 }] },
    ]);
    expect(sheetOutline({ type: 'list', items: [] }, [])).toEqual([]);
  });

  test('a tree says what grows from what, branch by branch', () => {
    const rows = [
      { id: '1', text: 'Why', branch: 'causes' },
      { id: '3', text: 'After', branch: 'causes' },
      { id: '2', text: 'Because', branch: 'causes', parent: '1' },
    ];
    expect(sheetOutline({ type: 'tree', items }, rows)).toEqual([
      {
        heading: 'CAUSES',
        lines: [
          { row: '1', text: 'Why', depth: 0 },
          { row: '2', text: 'Because', depth: 1 },
          { row: '3', text: 'After', depth: 0 },
        ],
      },
    ]);
  });

  test('a wall gathers notes under their headings; a note without one comes last', () => {
    const rows = [
      { id: '1', text: 'Loose' },
      { id: '2', text: 'There', place: 'effects' },
      { id: '3', text: 'Gone heading', place: 'was-here' },
    ];
    expect(
      sheetOutline({ type: 'wall', items }, rows).map(({ heading, lines }) => [heading, lines.map(({ text }) => text)]),
    ).toEqual([
      ['EFFECTS', ['There']],
      [null, ['Loose', 'Gone heading']],
    ]);
  });

  test('a grid and a chooser have a heading for each row, also before anything more is said', () => {
    const grid = sheetOutline({ type: 'grid', items }, [
      { id: '1', text: 'Role', causes: 'Leads' },
      { id: '2', text: 'Other' },
    ]);
    expect(grid).toEqual([
      { heading: 'Role', lines: [{ row: '1', text: 'CAUSES: Leads', depth: 0 }] },
      { heading: 'Other', lines: [] },
    ]);
    const chosen = sheetOutline({ type: 'chooser', items }, [{ id: '1', text: 'Start', choice: 'effects', why: 'It fits' }]);
    expect(chosen[0]!.lines.map(({ text }) => text)).toEqual(['EFFECTS', 'It fits']);
  });

  test('no row of a tree is lost or said twice, whatever its parents are', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone');
    const rows = fc.uniqueArray(
      fc.record({ id: ids, parent: fc.option(ids), branch: fc.constant('causes'), text: fc.constant('x') }),
      {
        selector: ({ id }) => id,
      },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const flat = (nodes: ReturnType<typeof treeUnder>): unknown[] =>
          nodes.flatMap(({ row, children }) => [row['id'], ...flat(children)]);
        expect(flat(treeUnder(given, 'causes')).toSorted()).toEqual(given.map(({ id }) => id).toSorted());
      }),
    );
  });
});
