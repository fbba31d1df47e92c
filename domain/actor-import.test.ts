import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { actorFields, emptyActor } from './actor.ts';
import type { ColumnMapping, ImportField } from './actor-import-columns.ts';
import { type ActorImportInput, mostImportRows, readActorRows } from './actor-import.ts';

const all: ColumnMapping = [...actorFields];
const read = (rows: string[][], change: Partial<ActorImportInput> = {}) =>
  readActorRows({ rows, columns: all, existingNames: [], ...change });
/** Errors of a single row with a name and one more cell. */
const errorsOf = (field: ImportField, value: string) => read([['Hotellet', value]], { columns: ['name', field] }).errors;

describe('readActorRows', () => {
  it('reads a full row', () => {
    const cells = [
      'Hotell Kusten',
      'Hotell',
      'Nätverket',
      'Inbjuden',
      'receptionschef',
      'a@b.se',
      '070-123 45 67',
      '1',
      'Nivå 3',
      'Rad 1\nRad 2',
    ];
    expect(read([[...cells, '2026-11-22']])).toEqual({
      problem: null,
      drafts: [
        {
          row: 2,
          actor: {
            name: 'Hotell Kusten',
            trade: 'hotel',
            ring: 'network',
            stage: 'invited',
            contactRole: 'receptionschef',
            contactEmail: 'a@b.se',
            contactPhone: '070-123 45 67',
            levelNow: 'networking',
            levelWanted: 'cooperating',
            note: 'Rad 1\nRad 2',
            checkedOn: '2026-11-22',
          },
        },
      ],
      errors: [],
      skipped: [],
    });
  });

  it('takes the defaults for cells that are empty or not there', () => {
    expect(read([['Hotellet'], ['Polisen', '', ' ', '']]).drafts).toEqual([
      { row: 2, actor: { ...emptyActor, name: 'Hotellet' } },
      { row: 3, actor: { ...emptyActor, name: 'Polisen' } },
    ]);
  });

  it('reads columns in any order and leaves others alone', () => {
    const unread = `850101-1236 ${'x'.repeat(5000)}`;
    const { drafts } = read([[unread, 'Polis', 'Polisen']], { columns: [null, 'trade', 'name'] });
    expect(drafts).toEqual([{ row: 2, actor: { ...emptyActor, name: 'Polisen', trade: 'police' } }]);
  });

  it('passes over empty rows and keeps the numbers of the spreadsheet', () => {
    expect(read([['A'], ['', ' '], [], ['B']]).drafts.map(({ row }) => row)).toEqual([2, 5]);
  });

  it('tidies lines, and keeps the lines of a note', () => {
    const { drafts } = read([[' Hotell \t\n Kusten\u0000 ', ' a\r\nb\rc\u0007 ']], { columns: ['name', 'note'] });
    expect(drafts[0]?.actor).toMatchObject({ name: 'Hotell Kusten', note: 'a\nb\nc' });
  });
});

describe('row errors', () => {
  it.each<[ImportField, string, string]>([
    ['trade', 'Rymdfart', 'trade-unknown'],
    ['ring', 'femte', 'ring-unknown'],
    ['stage', 'kanske', 'stage-unknown'],
    ['levelNow', '5', 'level-unknown'],
    ['levelWanted', 'x', 'level-unknown'],
    ['contactEmail', 'a@b', 'email-invalid'],
    ['contactEmail', 'a b@c.se', 'email-invalid'],
    ['contactEmail', '@c.se', 'email-invalid'],
    ['checkedOn', '2026-02-30', 'date-invalid'],
    ['checkedOn', '22/11 2026', 'date-invalid'],
    ['checkedOn', '1989-12-31', 'date-invalid'],
    ['checkedOn', '2201-01-01', 'date-invalid'],
    ['checkedOn', '2026-1122', 'date-invalid'],
  ])('%s "%s" is %s', (field, value, code) => {
    expect(errorsOf(field, value)).toEqual([{ row: 2, column: 1, field, code, value }]);
  });

  it.each(['2026-11-22', '20261122', '2026/11/22', '2026.11.22', '2026-11-22T00:00:00.000Z', '2026-11-22 08:00'])(
    'reads the date %s',
    (value) => {
      expect(read([['A', value]], { columns: ['name', 'checkedOn'] }).drafts[0]?.actor.checkedOn).toBe('2026-11-22');
    },
  );

  it.each(['1990-01-01', '2200-12-31'])('reads the date %s at the edge', (value) => {
    expect(errorsOf('checkedOn', value)).toEqual([]);
  });

  it('misses the name of a row that holds something', () => {
    expect(read([['', 'Hotell']])).toMatchObject({
      drafts: [],
      errors: [{ row: 2, column: 0, field: 'name', code: 'name-missing', value: '' }],
    });
  });

  it('measures cells: 300 characters, 2,000 for a note', () => {
    expect(errorsOf('contactRole', 'x'.repeat(300))).toEqual([]);
    expect(errorsOf('trade', 'x'.repeat(100))).toMatchObject([{ value: 'x'.repeat(100) }]);
    expect(errorsOf('contactRole', 'x'.repeat(301))).toMatchObject([{ code: 'cell-too-long', value: `${'x'.repeat(100)}…` }]);
    expect(errorsOf('note', 'x'.repeat(2000))).toEqual([]);
    expect(errorsOf('note', 'x'.repeat(2001))).toMatchObject([{ code: 'cell-too-long' }]);
  });

  it('refuses identity numbers and does not repeat them', () => {
    expect(errorsOf('note', 'pnr 850101-1236')).toEqual([{ row: 2, column: 1, field: 'note', code: 'unsafe-text', value: '' }]);
    expect(errorsOf('contactPhone', '0701234569')).toEqual([]);
    expect(errorsOf('contactRole', '0701234569')).toMatchObject([{ code: 'unsafe-text' }]);
  });

  it('names every error of every row, by row and column, and keeps the good rows', () => {
    const rows = [
      ['A', 'x', 'y'],
      ['B', 'Polis', '1'],
      ['', 'z', '1'],
    ];
    const { drafts, errors } = read(rows, { columns: ['name', 'trade', 'ring'] });
    expect(drafts.map(({ row }) => row)).toEqual([3]);
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 1, 'trade-unknown'],
      [2, 2, 'ring-unknown'],
      [4, 0, 'name-missing'],
      [4, 1, 'trade-unknown'],
    ]);
  });
});

describe('duplicates', () => {
  const rows = [['Hotell Kusten'], ['hotell  KUSTEN '], ['Polisen'], ['HotellKusten']];

  it('are errors, with the row of the first', () => {
    const { drafts, errors } = read(rows, { existingNames: [' polisen'] });
    expect(drafts.map(({ row }) => row)).toEqual([2]);
    expect(errors).toEqual([
      { row: 3, column: 0, field: 'name', code: 'duplicate-in-file', value: 'hotell KUSTEN', firstRow: 2 },
      { row: 4, column: 0, field: 'name', code: 'duplicate-existing', value: 'Polisen' },
      { row: 5, column: 0, field: 'name', code: 'duplicate-in-file', value: 'HotellKusten', firstRow: 2 },
    ]);
  });

  it('are left out when asked for, and listed', () => {
    const { drafts, errors, skipped } = read(rows, { existingNames: ['polisen'], duplicates: 'skip' });
    expect(drafts.map(({ row }) => row)).toEqual([2]);
    expect(errors).toEqual([]);
    expect(skipped).toEqual([
      { row: 3, name: 'hotell KUSTEN', code: 'duplicate-in-file' },
      { row: 4, name: 'Polisen', code: 'duplicate-existing' },
      { row: 5, name: 'HotellKusten', code: 'duplicate-in-file' },
    ]);
  });

  it('stand among the other errors of their row by column', () => {
    const { errors } = read([['x', 'Polisen', 'y']], { columns: ['trade', 'name', 'ring'], existingNames: ['Polisen'] });
    expect(errors.map(({ code }) => code)).toEqual(['trade-unknown', 'duplicate-existing', 'ring-unknown']);
  });

  it('do not include rows without a name', () => {
    expect(
      read([
        ['', 'Polis'],
        ['', 'Polis'],
      ]).errors.map(({ code }) => code),
    ).toEqual(['name-missing', 'name-missing']);
  });
});

describe('the file', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => [`Aktör ${index}`]);

  it('holds at most 5,000 rows', () => {
    expect(read([...many(mostImportRows), []])).toMatchObject({ problem: null, errors: [] });
    expect(read(many(mostImportRows + 1))).toEqual({
      problem: { code: 'too-many-rows', rows: 5001, most: 5000 },
      drafts: [],
      errors: [],
      skipped: [],
    });
  });

  it.each<[ColumnMapping, object]>([
    [['trade', null], { code: 'name-column-missing' }],
    [['name', 'note', 'note'], { code: 'column-chosen-twice', field: 'note' }],
    [['name', null, null], { code: 'no-rows' }],
  ])('with the columns %j', (columns, problem) => {
    expect(read([['', 'x', 'y']], { columns })).toMatchObject({ problem, drafts: [], errors: [] });
  });

  it('accounts for every row that is not empty', () => {
    const cell = fc.constantFrom('', 'A', 'a ', 'Polis', 'x', '1');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), fc.constantFrom('refuse' as const, 'skip' as const), (rows, duplicates) => {
        const { problem, drafts, errors, skipped } = read(rows, { columns: ['name', 'trade'], duplicates, existingNames: ['X'] });
        const filled = rows.flatMap((cells, index) => (cells.some((text) => text.trim() !== '') ? [index + 2] : []));
        const expected = problem ? [] : filled;
        const told = [...drafts, ...errors, ...skipped].map(({ row }) => row);
        expect([...new Set(told)].toSorted((a, b) => a - b)).toEqual(expected);
        expect(problem !== null).toBe(filled.length === 0);
        const names = drafts.map(({ actor }) => actor.name.toLowerCase().trim());
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
