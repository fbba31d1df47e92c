import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findUnsafeInValue, findUnsafeText, isSafeText } from './safe-text.ts';

/** Check digit by the book, written differently from the code under test. */
function withCheckDigit(nine: string): string {
  const products = [...nine].map((digit, index) => String(Number(digit) * (index % 2 ? 1 : 2))).join('');
  const sum = [...products].reduce((total, digit) => total + Number(digit), 0);
  return nine + String((10 - (sum % 10)) % 10);
}

const right = withCheckDigit('850101123'); // 8501011236
const wrong = '8501011234';
const coordination = withCheckDigit('850161123');
const tail = right.slice(6);

const digitsOf = (zero: number) => (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const spaced = (text: string, mark = ' ') => [...text].join(mark);

const forms: [string, string][] = [
  ['no separator', right],
  ['with century', `19${right}`],
  ['hyphen', `850101-${tail}`],
  ['century and hyphen', `19850101-${tail}`],
  ['plus', `850101+${tail}`],
  ['space', `850101 ${tail}`],
  ['several spaces', `850101    ${tail}`],
  ['spaced hyphen', `850101 - ${tail}`],
  ['two hyphens', `850101--${tail}`],
  ['dot', `850101.${tail}`],
  ['slash', `850101/${tail}`],
  ['backslash', `850101\\${tail}`],
  ['underscore', `850101_${tail}`],
  ['colon', `850101:${tail}`],
  ['brackets', `850101 (${tail})`],
  ['line break', `850101\n${tail}`],
  ['hyphen and line break', `850101-\r\n${tail}`],
  ['tab', `850101\t${tail}`],
  ['en dash', `850101\u2013${tail}`],
  ['em dash', `850101\u2014${tail}`],
  ['unicode hyphen', `850101\u2010${tail}`],
  ['non-breaking hyphen', `850101\u2011${tail}`],
  ['minus sign', `850101\u2212${tail}`],
  ['full-width hyphen', `850101\uff0d${tail}`],
  ['non-breaking space', `850101\u00a0${tail}`],
  ['thin space', `850101\u2009${tail}`],
  ['narrow non-breaking space', `850101\u202f${tail}`],
  ['zero-width space inside', spaced(right, '\u200b')],
  ['soft hyphen inside', spaced(right, '\u00ad')],
  ['word joiner and mark', `850101\u2060-\u200d${tail}`],
  ['direction marks', `\u202e850101\u200f-${tail}`],
  ['combining marks', spaced(right, '\u0301')],
  ['variation selectors', spaced(right, '\ufe0f')],
  ['full-width digits', digitsOf(0xff10)(right)],
  ['Arabic-Indic digits', digitsOf(0x660)(`850101-${tail}`)],
  ['Persian digits', digitsOf(0x6f0)(right)],
  ['Devanagari digits', digitsOf(0x966)(right)],
  ['mathematical digits', digitsOf(0x1d7ce)(right)],
  ['second set of mathematical digits', digitsOf(0x1d7d8)(right)],
  ['superscript digits', right.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!)],
  ['circled digits', right.replace(/\d/g, (digit) => '⓪①②③④⑤⑥⑦⑧⑨'[Number(digit)]!)],
  ['digit by digit', spaced(right)],
  ['digit by digit with dots', spaced(right, '.')],
  ['digit by digit with hyphens', spaced(`19${right}`, '-')],
  ['digits and hyphen spaced', `${spaced('850101')} - ${spaced(tail)}`],
  ['pairs and hyphen', `85-01-01-${tail}`],
  ['pairs and spaces', `19 85 01 01-${tail}`],
  ['pairs throughout', right.replace(/(..)/g, '$1 ').trim()],
  ['long pairs throughout', `19${right}`.replace(/(..)/g, '$1 ').trim()],
  ['date with hyphens', `1985-01-01-${tail}`],
  ['date with hyphens, space', `1985-01-01 ${tail}`],
  ['date with dots', `1985.01.01 ${tail}`],
  ['year apart', `1985 0101 ${tail}`],
  ['century apart', `19 850101-${tail}`],
  ['odd groups with a dash', `850-101-${tail}`],
];

const around: [string, string][] = [
  ['', ''],
  ['Hon heter X och har ', ' enligt kollegan.'],
  ['pnr:', '.'],
  ['pnr', 'x'],
  ['(', ')'],
  ['nr 7, ', ', 12 kr'],
  ['🙂', '🙂'],
  ['2026-01-01, ', ''],
];

describe('identity numbers in all written forms', () => {
  it.each(forms)('%s', (_, number) => {
    for (const [before, after] of around) {
      expect(findUnsafeText(before + number + after).map(({ kind }) => kind)).toEqual(['personnummer']);
    }
  });

  it('says where the number stands, in code units', () => {
    expect(findUnsafeText(`🙂 a 850101-${tail}, b`)).toEqual([{ kind: 'personnummer', start: 5, end: 16 }]);
    expect(findUnsafeText(right)).toEqual([{ kind: 'personnummer', start: 0, end: 10 }]);
  });

  it('finds every number of a text, and which kind it is', () => {
    const text = `${right}, ${coordination} och 850161-${coordination.slice(6)}`;
    expect(findUnsafeText(text).map(({ kind }) => kind)).toEqual(['personnummer', 'samordningsnummer', 'samordningsnummer']);
    expect(findUnsafeText(`${right} ${right}`)).toHaveLength(2);
  });

  it('takes the twelve digits when both readings fit', () => {
    expect(findUnsafeText(`19850101-${tail}`)).toEqual([{ kind: 'personnummer', start: 0, end: 13 }]);
  });

  it.each([' 12-12', '-12 12', ', 12, 12', ' 12 2026', '-12-1'])('is found before other digits: "%s"', (after) => {
    expect(isSafeText(`1985-01-01-${tail}${after}`)).toBe(false);
  });

  it.each(['07-01-23-', '07-01-23 ', '07 01 23 ', '07.01.23.', '070123-', '20070123 '])(
    'is found for the years that begin with 0: %s',
    (date) => {
      expect(isSafeText(date + withCheckDigit('070123456').slice(6))).toBe(false);
    },
  );

  it('is found after other digits', () => {
    expect(isSafeText(`år 2024 850101-${tail}`)).toBe(false);
    expect(isSafeText(`1 ${spaced(right)}`)).toBe(false);
  });
});

describe('numbers behind markup', () => {
  it('says where they stand in the text as it is written', () => {
    const text = `a <b>850101</b>-${tail} &amp; b`;
    expect(findUnsafeText(text)).toEqual([{ kind: 'personnummer', start: 5, end: 5 + '850101</b>-1236'.length }]);
    expect(findUnsafeText(`x&nbsp;y 850101&nbsp;${tail}`)).toEqual([{ kind: 'personnummer', start: 9, end: 25 }]);
  });
});

describe('the date', () => {
  const dates: [string, boolean][] = [
    ['850101', true],
    ['851231', true],
    ['850131', true],
    ['850430', true],
    ['850431', false],
    ['850132', false],
    ['850100', false],
    ['850001', false],
    ['851301', false],
    ['840229', true],
    ['850229', false],
    ['840230', false],
    ['000229', true],
    ['850161', true],
    ['850191', true],
    ['850192', false],
    ['850160', false],
    ['840289', true],
    ['850289', false],
    ['850491', false],
    ['18991231', true],
    ['17991231', false],
    ['20250101', true],
    ['21000101', false],
    ['20000229', true],
    ['19000229', false],
    ['18000229', false],
    ['20040229', true],
  ];
  it.each(dates)('%s is a real date: %s', (date, real) => {
    const short = date.slice(-6);
    const number = `${date}-${withCheckDigit(`${short}123`).slice(6)}`;
    expect(isSafeText(`${number} x`)).toBe(!real);
  });

  it('knows the last day of every month, for both kinds', () => {
    const isFound = (date: string) => !isSafeText(`${date}-${withCheckDigit(`${date}123`).slice(6)}`);
    for (const [index, days] of [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
      const month = `84${String(index + 1).padStart(2, '0')}`;
      for (const day of [days, days + 60]) {
        expect(isFound(month + String(day)), month + String(day)).toBe(true);
        expect(isFound(month + String(day + 1)), month + String(day + 1)).toBe(false);
      }
    }
  });

  it('separates the kinds at day 61', () => {
    const kindOf = (date: string) => findUnsafeText(`${date}-${withCheckDigit(`${date}123`).slice(6)}`)[0]?.kind;
    expect(kindOf('850131')).toBe('personnummer');
    expect(kindOf('850161')).toBe('samordningsnummer');
    expect(kindOf('850191')).toBe('samordningsnummer');
  });
});

describe('a wrong check digit', () => {
  it.each([
    '850101-1234',
    '19850101-1234',
    '850101+1234',
    '850101\u20131234',
    '850161-1234',
    'pnr:850101-1234.',
    'personnummer 8501011234',
    'Personnumret är 19850101 1234',
    'person-nr: 85 01 01 1234',
    'samordningsnr 8501611234',
    'social security number is 8501011234',
    'pnr 8501011234',
    'pnr8501011234',
  ])('is refused: %s', (text) => {
    expect(isSafeText(text)).toBe(false);
  });

  it.each([
    wrong,
    `19${wrong}`,
    '850101 1234',
    '850101.1234',
    '850101 - 1234',
    '85-01-01-1234',
    '1985-01-01 1234',
    '851301-1234', // no such month, so no date
    'personnummer 8513011234',
    'telefonnr 8501011234',
    'personnummer får inte skrivas här. Belopp 8501011234',
  ])('is let through: %s', (text) => {
    expect(isSafeText(text)).toBe(true);
  });
});

/** Digits chosen so that date and check digit are right: only the way of writing lets them through. */
const phone = withCheckDigit('070123456');
const phoneGroups = (sizes: number[], marks: string[]) => {
  let at = 0;
  return sizes.map((size, index) => phone.slice(at, (at += size)) + (marks[index] ?? '')).join('');
};

describe('what is not an identity number', () => {
  it.each([
    ['mobile', phoneGroups([3, 3, 2, 2], ['-', ' ', ' '])],
    ['mobile in one', phoneGroups([3, 7], ['-'])],
    ['mobile with spaces', phoneGroups([3, 3, 2, 2], [' ', ' ', ' '])],
    ['area code of four', phoneGroups([4, 2, 2, 2], ['-', ' ', ' '])],
    ['area code of four, spaces', phoneGroups([4, 2, 2, 2], [' ', ' ', ' '])],
    ['area code of four, in one', phoneGroups([4, 6], ['-'])],
    ['area code of four, slash', phoneGroups([4, 2, 4], ['/', ' '])],
    ['area code of two', phoneGroups([2, 4, 4], ['-', ' '])],
    ['area code of three, English groups', phoneGroups([3, 3, 4], ['-', '-'])],
    ['country code', `+46${phone.slice(1)}`],
    ['country code, ten digits', `+${withCheckDigit('471203456')}`],
    ['after a word', `Tel: ${phone}`],
    ['glued to a word', `tel${phone}`],
    ['after a word and more', `mobilnummer till jouren: ${phone}`],
    ['short numbers', '112, 114 14 och 020-390 000'],
  ])('telephone number, %s: %s', (_, text) => {
    expect(findUnsafeText(text)).toEqual([]);
  });

  it('takes unbroken digits from 0 as a person unless a word says telephone', () => {
    expect(isSafeText(phone)).toBe(false);
    expect(isSafeText(`kring ${phone}`)).toBe(false);
    expect(isSafeText(`tel ${right}`)).toBe(false);
    expect(isSafeText(`tel 19${right}`)).toBe(false);
    expect(isSafeText(phone, { phoneField: true })).toBe(true);
    expect(isSafeText(right, { phoneField: true })).toBe(false);
    expect(isSafeText(`${phone.slice(0, 6)}-${phone.slice(6)}`, { phoneField: true })).toBe(false);
    expect(isSafeText(`+850101-${tail}`)).toBe(false);
  });

  it.each([
    ['organisation number', `212000-${withCheckDigit('212000123').slice(6)}`],
    ['organisation number with 16', `16${withCheckDigit('556012345')}`],
    ['four marks between', `850101....${tail}`],
    ['uneven last four', `85 01 01 ${tail[0]} ${tail.slice(1)}`],
    ['uneven last four, dash', `850101-${tail.slice(0, 3)}-${tail[3]}`],
    ['last four apart after a date in one', `850101 ${tail.slice(0, 2)} ${tail.slice(2)}`],
    ['amount 10^12', '1000000000000'],
    ['amount 10^12 grouped', '1 000 000 000 000 kr'],
    ['amount grouped', withCheckDigit('850101123').replace(/(\d)(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 $4')],
    ['date', '2026-11-22'],
    ['date and time', '2026-11-22 10:30'],
    ['time stamp', '2026-11-22T10:30:00.000Z'],
    ['years', '2024 2025 2026 2027'],
    ['long row of digits', `1${right}23`],
    ['ISBN', '978-91-7000-150-6'],
    ['bankgiro', '5050-1055'],
    ['card', '4571 9900 1234 5678'],
    ['diary number', 'KS 2026/00123'],
    ['UUID', `19850101-${tail}-4e00-9c00-0123456789ab`],
    ['UUID, last part', `0b0e0f11-aaaa-4bbb-8ccc-19${right}`],
    ['SHA-256', `a8d0f${right}e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934`],
    ['SHA-256 in capitals', `A8D0F${right}E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934`],
    ['hash that begins with it', `${right}abcdef0123456789`],
    ['list with commas', '10, 23, 30, 34, 36, 50, 85, 01, 01, 12, 36'],
  ])('%s: %s', (_, text) => {
    expect(findUnsafeText(text)).toEqual([]);
  });

  it('lets date ranges and times through whatever their check digit', () => {
    for (let year = 1990; year < 2100; year += 1) {
      for (const range of [
        `2025-01-01 - ${year}-12-31`,
        `2025-01-01 – ${year}-12-31`,
        `2025-01-01 ${year}-12-31`,
        `2025.01.01-${year}.12.31`,
        `${year}-01-01--03-31`,
        `${String(year).slice(2)}-01-01 - 25-12-31`,
        `12/12 ${year}-12/12 ${year}`,
        `${year}-01-01 10.30-12.00`,
        `${year}-01-01: 1500 kr`,
        `${year}-01-01\n1500 kr`,
        `${year}-01-01 (1500)`,
      ]) {
        expect(findUnsafeText(range), range).toEqual([]);
      }
    }
  });

  it('does not excuse a short word of hex letters', () => {
    expect(isSafeText(`abc${right}def`)).toBe(false);
  });
});

describe('properties', () => {
  const dates = fc
    .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2026-11-30T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
  const serials = fc.integer({ min: 0, max: 999 }).map((serial) => String(serial).padStart(3, '0'));
  const numbers = fc.tuple(dates, serials, fc.boolean()).map(([date, serial, coordinated]) => {
    const day = Number(date.slice(6)) + (coordinated ? 60 : 0);
    const short = date.slice(2, 6) + String(day).padStart(2, '0');
    return { century: date.slice(0, 2), number: withCheckDigit(short + serial), coordinated };
  });
  const words = fc.string({ unit: fc.constantFrom(...'abc åäö,;!?\n🙂ñ'), maxLength: 30 });

  it('finds every right number, with and without century, in any surrounding words', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom('', '-', '+', ' ', '–', '\u200b'),
        fc.boolean(),
        words,
        words,
        (n, mark, long, before, after) => {
          const written = (long ? n.century : '') + n.number.slice(0, 6) + mark + n.number.slice(6);
          const [finding, ...more] = findUnsafeText(before + written + after);
          expect(more).toEqual([]);
          expect(finding).toEqual({
            kind: n.coordinated ? 'samordningsnummer' : 'personnummer',
            start: before.length,
            end: before.length + written.length,
          });
        },
      ),
    );
  });

  it('lets a changed check digit through when nothing but digits is written', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 9 }), (n, step) => {
        const last = (Number(n.number[9]) + step) % 10;
        expect(isSafeText(n.number.slice(0, 9) + String(last))).toBe(true);
      }),
    );
  });

  it('lets organisation numbers through', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9][2-9][0-9]{6}$/), (nine) => {
        const number = withCheckDigit(nine);
        expect(isSafeText(`Org.nr ${number.slice(0, 6)}-${number.slice(6)} eller 16${number}`)).toBe(true);
      }),
    );
  });

  it('lets grouped telephone numbers and amounts through', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[0-9]{9}$/), fc.integer({ min: 0, max: 1e12 }), (number, amount) => {
        const grouped = `${number.slice(0, 3)}-${number.slice(3, 6)} ${number.slice(6, 8)} ${number.slice(8)}`;
        expect(isSafeText(grouped)).toBe(true);
        expect(isSafeText(`${amount.toLocaleString('sv-SE')} kr`)).toBe(true);
        expect(isSafeText(`${amount.toLocaleString('en-GB')} SEK`)).toBe(true);
      }),
    );
  });

  it('lets hashes and UUIDs through', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.stringMatching(/^[0-9a-f]{30}ab[0-9a-f]{32}$/), (id, hash) => {
        // One by one: side by side, the end of one and the beginning of the other can be a number.
        expect(isSafeText(id)).toBe(true);
        expect(isSafeText(hash)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws and never looks outside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end } of findUnsafeText(text)) expect(start >= 0 && end <= text.length && start < end).toBe(true);
      }),
    );
  });
});

describe('speed', () => {
  it.each([
    ['plain Swedish', 'Gruppen träffas varannan vecka och går igenom läget på stan. '],
    ['digits', '1'],
    ['single digits', '1 '],
    ['pairs', '11 '],
    ['dashes', '1-'],
    ['numbers', `850101-${tail} `],
    ['words', 'personnummer 1111111111 '],
    ['hex', `abcdef850101-${tail}`],
    ['emoji', '👩‍👩‍👧'],
    ['invisible', '8\u200b'],
  ])('100,000 characters of %s', (_, part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    let best = Infinity;
    for (let attempt = 0; attempt < 5 && best >= 500; attempt += 1) {
      const started = performance.now();
      findUnsafeText(text);
      best = Math.min(best, performance.now() - started);
    }
    // Measured 1-20 ms alone. The best of some tries, since other work shares the machine; anything quadratic takes minutes.
    expect(best).toBeLessThan(500);
  });
});

describe('findUnsafeInValue', () => {
  it('names the path of every number in plain data', () => {
    const value = { title: 'Plan', rows: [{ note: 'x' }, { note: `850101-${tail}` }], deep: { list: [coordination] } };
    expect(findUnsafeInValue(value)).toEqual([
      { path: 'rows.1.note', kind: 'personnummer' },
      { path: 'deep.list.0', kind: 'samordningsnummer' },
    ]);
  });

  it('reads a bare string, keys, and nothing else', () => {
    expect(findUnsafeInValue(right)).toEqual([{ path: '', kind: 'personnummer' }]);
    expect(findUnsafeInValue({ rows: { [right]: { a: coordination } } })).toEqual([
      { path: 'rows.?', kind: 'personnummer' },
      { path: 'rows.?.a', kind: 'samordningsnummer' },
    ]);
    for (const value of [null, undefined, true, Number(right), [Number(right)], {}, [], '']) {
      expect(findUnsafeInValue(value)).toEqual([]);
    }
  });

  it('finds a number that is split over parts of rich text, and reports it once', () => {
    const part = (text: string) => ({ type: 'text', text, marks: [{ type: 'bold' }] });
    const paragraph = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
    expect(findUnsafeInValue(paragraph(part('Hen 8501'), part(`01-${tail}`)))).toEqual([
      { path: 'content.0.content', kind: 'personnummer' },
    ]);
    expect(findUnsafeInValue(paragraph(part('850101'), { type: 'hardBreak' }, part(tail)))).toHaveLength(1);
    expect(findUnsafeInValue(paragraph(part('Hen '), part(right)))).toEqual([
      { path: 'content.0.content.1.text', kind: 'personnummer' },
    ]);
    expect(findUnsafeInValue([right.slice(0, 6), 'och', right.slice(6)])).toEqual([]);
    expect(findUnsafeInValue([{ type: 'other', text: '850101-' }, part(tail)])).toEqual([]);
  });

  it('finds a number that is split over cells of a row, of strings or of rich text, and reports it once', () => {
    const cell = (text: string) => ({ type: 'cell', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
    expect(findUnsafeInValue(['X', '850101', tail, 'Malmö'])).toEqual([{ path: '', kind: 'personnummer' }]);
    expect(findUnsafeInValue({ name: 'X', born: '850101-', rest: tail })).toEqual([{ path: '', kind: 'personnummer' }]);
    expect(findUnsafeInValue({ content: [cell('X'), cell('850101'), cell(tail)] })).toEqual([
      { path: 'content', kind: 'personnummer' },
    ]);
    expect(findUnsafeInValue(['20260301', withCheckDigit('260301123').slice(6)])).toEqual([]);
  });

  it('knows that nobody is born later than the day that it is told', () => {
    const later = `20270301-${withCheckDigit('270301123').slice(6)}`;
    expect(findUnsafeInValue([later], { today: '2026-12-01' })).toEqual([]);
    expect(findUnsafeInValue([later], { today: '2028-12-01' })).toHaveLength(1);
  });

  it('reads telephone fields as such', () => {
    expect(findUnsafeInValue({ contactPhone: phone, phone })).toEqual([]);
    expect(findUnsafeInValue({ contactRole: phone })).toHaveLength(1);
    expect(findUnsafeInValue({ contactPhone: `850101-${tail}` })).toHaveLength(1);
  });

  it('stands data nested deeper than the call stack', () => {
    let value: unknown = right;
    for (let depth = 0; depth < 100_000; depth += 1) value = [value];
    expect(findUnsafeInValue(value)).toHaveLength(1);
  });
});
