import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { actorFields, emptyActor } from './actor.ts';
import type { ColumnMapping, ImportField } from './actor-import-columns.ts';
import { type ActorImportInput, mostImportRows, readActorRows } from './actor-import.ts';
import type { ListRow } from './list/open-list.ts';

const all: ColumnMapping = [...actorFields];
/** Rows of cells below one row of headings, as they are opened: without those that are empty. */
const rowsOf = (cells: string[][]): ListRow[] =>
  cells
    .map((row, index) => ({ row: index + 2, cells: row, isHidden: false }))
    .filter((one) => one.cells.some((cell) => cell.trim() !== ''));
const read = (rows: string[][], change: Partial<ActorImportInput> = {}) =>
  readActorRows({ rows: rowsOf(rows), headings: [], columns: all, existingNames: [], ...change });
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
      notices: [],
      unknownTrades: [],
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
    ['ring', 'femte', 'ring-unknown'],
    ['stage', 'kanske', 'stage-unknown'],
    ['levelNow', '5', 'level-unknown'],
    ['levelWanted', 'x', 'level-unknown'],
    ['contactEmail', 'a@b', 'email-invalid'],
    ['contactEmail', 'ring växeln', 'email-invalid'],
    ['contactEmail', 'å@c.se', 'email-invalid'],
    ['contactEmail', '@c.se', 'email-invalid'],
    ['checkedOn', '2026-02-30', 'date-invalid'],
    ['checkedOn', '11/22/2026', 'date-invalid'],
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
    expect(errorsOf('ring', 'x'.repeat(100))).toMatchObject([{ value: 'x'.repeat(100) }]);
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
      ['B', 'Kontaktad', '1'],
      ['', 'z', '1'],
    ];
    const { drafts, errors } = read(rows, { columns: ['name', 'stage', 'ring'] });
    expect(drafts.map(({ row }) => row)).toEqual([3]);
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 1, 'stage-unknown'],
      [2, 2, 'ring-unknown'],
      [4, 0, 'name-missing'],
      [4, 1, 'stage-unknown'],
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
    const { drafts, errors, skipped } = read(rows, { existingNames: ['polisen'], choices: { duplicates: 'skip' } });
    expect(drafts.map(({ row }) => row)).toEqual([2]);
    expect(errors).toEqual([]);
    expect(skipped).toEqual([
      { row: 3, name: 'hotell KUSTEN', code: 'duplicate-in-file' },
      { row: 4, name: 'Polisen', code: 'duplicate-existing' },
      { row: 5, name: 'HotellKusten', code: 'duplicate-in-file' },
    ]);
  });

  it('stand among the other errors of their row by column', () => {
    const { errors } = read([['x', 'Polisen', 'y']], { columns: ['stage', 'name', 'ring'], existingNames: ['Polisen'] });
    expect(errors.map(({ code }) => code)).toEqual(['stage-unknown', 'duplicate-existing', 'ring-unknown']);
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
      notices: [],
      unknownTrades: [],
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
        const { problem, drafts, errors, skipped } = read(rows, {
          columns: ['name', 'trade'],
          choices: { duplicates },
          existingNames: ['X'],
        });
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

describe('what is no organisation', () => {
  const headings = ['Namn', 'Telefon'];
  const columns: ColumnMapping = ['name', 'contactPhone'];
  const rows = [
    ['Hotell Ankaret', '08-123 456'],
    ['NAMN', 'telefon'],
    ['Summa:', ''],
    ['Totalt antal', '12 st'],
    ['', '12'],
  ];

  it('a total, a row of counts and the headings once more are left out and named', () => {
    const { drafts, errors, skipped } = read(rows, { headings, columns });
    expect(drafts.map(({ actor }) => actor.name)).toEqual(['Hotell Ankaret']);
    expect(errors).toEqual([]);
    expect(skipped).toEqual([
      { row: 3, name: 'NAMN', code: 'repeated-heading' },
      { row: 4, name: 'Summa:', code: 'total-row' },
      { row: 5, name: 'Totalt antal', code: 'total-row' },
      { row: 6, name: '12', code: 'total-row' },
    ]);
  });

  it('comes in when the reader says that it is one', () => {
    const { drafts } = read(rows, { headings, columns, choices: { takenIn: [4] } });
    expect(drafts.map(({ actor }) => actor.name)).toEqual(['Hotell Ankaret', 'Summa:']);
  });

  it.each(['Summa hotell AB', 'Totalförsvaret', 'Antal & Co', '112'])('"%s" is one', (name) => {
    expect(read([[name, '08-123 456']], { headings, columns }).drafts).toHaveLength(1);
  });
});

describe('rows that the file hides', () => {
  const rows: ListRow[] = ['A', 'B', 'C'].map((name, at) => ({ row: at + 2, cells: [name], isHidden: at === 1 }));
  const readHidden = (hiddenRows?: 'take' | 'leave-out') =>
    readActorRows({ rows, headings: ['Namn'], columns: ['name'], existingNames: [], choices: { hiddenRows } });

  it('are asked about before anything is read', () => {
    expect(readHidden()).toMatchObject({ problem: { code: 'hidden-rows', rows: 1 }, drafts: [] });
  });

  it('are read or left out, as the reader says', () => {
    expect(readHidden('take').drafts).toHaveLength(3);
    expect(readHidden('leave-out')).toMatchObject({
      drafts: [{ row: 2 }, { row: 4 }],
      skipped: [{ row: 3, name: 'B', code: 'hidden-row' }],
    });
  });
});

describe('a word that is no trade', () => {
  const readTrades = (words: string[], change: Partial<ActorImportInput> = {}) =>
    read(
      words.map((word, at) => [`Aktör ${at}`, word]),
      { headings: ['Namn', 'Bransch'], columns: ['name', 'trade'], ...change },
    );

  it('stops no row: the nearest is taken, told with how many rows it stands in', () => {
    const { drafts, errors, unknownTrades } = readTrades(['Hotellkedja', 'Polis', 'Polsien', 'Rymdfart', 'rymdfart']);
    expect(errors).toEqual([]);
    expect(drafts.map(({ actor }) => actor.trade)).toEqual(['hotel', 'police', 'police', 'other', 'other']);
    expect(unknownTrades).toEqual([
      { label: 'Hotellkedja', rows: 1, trade: 'hotel', isChosen: false },
      { label: 'Polsien', rows: 1, trade: 'police', isChosen: false },
      { label: 'Rymdfart', rows: 2, trade: 'other', isChosen: false },
    ]);
  });

  it('is what the reader says that it is', () => {
    const { drafts, unknownTrades } = readTrades(['Rymdfart', 'RYMDFART'], {
      choices: { trades: [{ label: 'Rymdfart', trade: 'transport' }] },
    });
    expect(drafts.map(({ actor }) => actor.trade)).toEqual(['transport', 'transport']);
    expect(unknownTrades).toEqual([{ label: 'Rymdfart', rows: 2, trade: 'transport', isChosen: true }]);
  });

  it('in a list headed "Förening" is civil society, and so is a row that says nothing', () => {
    const { drafts } = readTrades(['Ridning', ''], { headings: ['Förening', 'Verksamhet'] });
    expect(drafts.map(({ actor }) => actor.trade)).toEqual(['civil-society', 'civil-society']);
  });
});

describe('rows with something wrong', () => {
  const rows = [
    ['Hotellet', 'a@b'],
    ['Polisen', 'p@b.se'],
    ['polisen', ''],
  ];
  const columns: ColumnMapping = ['name', 'contactEmail'];

  it('are left out and counted when the reader says so, and so is one that is chosen', () => {
    expect(read(rows, { columns, choices: { leaveOutWrong: true } })).toMatchObject({
      errors: [],
      drafts: [{ row: 3 }],
      skipped: [
        { row: 2, name: 'Hotellet', code: 'wrong' },
        { row: 4, name: 'polisen', code: 'duplicate-in-file' },
      ],
    });
    expect(read(rows, { columns, choices: { leftOut: [2, 4] } })).toMatchObject({
      errors: [],
      drafts: [{ row: 3 }],
      skipped: [{ code: 'left-out' }, { code: 'left-out' }],
    });
  });

  it('a text with more cells than headings is not cut', () => {
    const wide = [['Hotellet', 'Exempelby', 'a@b.se']];
    const headings = ['Namn', 'E-post'];
    expect(read(wide, { columns: ['name', null], headings, isText: true }).errors).toMatchObject([
      { row: 2, code: 'row-too-wide', value: 'a@b.se' },
    ]);
    expect(read(wide, { columns: ['name', null], headings }).errors).toEqual([]);
  });

  it('a sign that could not be read is named with its row', () => {
    expect(read([['Hotell', '\ufffd']], { columns: ['name', 'note'] }).errors).toMatchObject([
      { row: 2, code: 'unreadable-character' },
    ]);
  });
});

describe('what is read otherwise than it stands', () => {
  it('the first of several addresses is kept, and told', () => {
    const { drafts, notices } = read([['A', 'a@exempel.se; b@exempel.se']], { columns: ['name', 'contactEmail'] });
    expect(drafts[0]?.actor.contactEmail).toBe('a@exempel.se');
    expect(notices).toEqual([{ row: 2, column: 1, code: 'several-addresses', value: 'a@exempel.se' }]);
  });

  it('a formula without a result is told, and a row whose name is one is left out', () => {
    const remarks = [
      { row: 2, column: 0, code: 'formula-without-result' as const },
      { row: 3, column: 1, code: 'formula-without-result' as const },
    ];
    const { drafts, skipped, notices } = read(
      [
        ['', 'a@b.se'],
        ['B', ''],
      ],
      { columns: ['name', 'contactEmail'], remarks: [...remarks, { row: 3, column: 5, code: 'error-value' }] },
    );
    expect(drafts.map(({ row }) => row)).toEqual([3]);
    expect(skipped).toEqual([{ row: 2, name: 'a@b.se', code: 'formula-without-result' }]);
    expect(notices).toEqual([{ row: 3, column: 1, code: 'formula-without-result', value: '' }]);
  });

  it('signs that take no room hide no double', () => {
    const names = [
      'Hotell Ankaret',
      'Hotell\u00a0Ankaret',
      'Hotell Anka\u00adret',
      'Hotell Ankaret\u200b',
      'Kvinno\u2011jour',
      'Kvinno-jour',
    ];
    const { drafts, errors } = read(
      names.map((name) => [name]),
      { columns: ['name'] },
    );
    expect(drafts.map(({ actor }) => actor.name)).toEqual(['Hotell Ankaret', 'Kvinno\u2011jour']);
    expect(errors.map(({ row }) => row)).toEqual([3, 4, 5, 7]);
  });

  it('a quotation mark without its end stops the list', () => {
    expect(read([['A']], { columns: ['name'], unclosedQuote: 7 }).problem).toEqual({ code: 'quote-unclosed', row: 7 });
  });
});
