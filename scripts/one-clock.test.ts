import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Ways to ask what time it is, or which day a moment falls on, that do not go through the one clock or Swedish time. */
const refused: [what: string, pattern: RegExp][] = [
  ['asks the machine for the time', /\bnew Date\(\s*\)|\bDate\.now\b/],
  ['asks the database for the time', /sql`[^`]*\b(?:now\(\)|current_date|current_timestamp|localtimestamp)/i],
  ['reads a day in the zone of the machine', /\.(?:getFullYear|getMonth|getDate|getDay|getHours|getTimezoneOffset)\(/],
  [
    'reads a day in UTC',
    /\.getUTC(?:FullYear|Month|Date|Day)\(|toISOString\(\)\s*\.(?:slice|substring|split)|[aA]t\.slice\(0, (?:4|7|10)\)/,
  ],
  ['writes a day in the zone of the machine', /\.toLocale(?:Date|Time)?String\(|DateTimeFormat\((?![^;]{0,200}timeZone)/],
];

/** The clocks, and what measures only how long something has taken or reads a day that is UTC by definition. */
const allowed = [
  'server/clock.ts',
  'web/lib/clock.ts',
  /^server\/store\/postgres\//,
  // The creation time in a PDF is written in UTC.
  'exports/pdf/compile-pdf.ts',
];

const problemsOf = (text: string): string[] => refused.flatMap(([what, pattern]) => (pattern.test(text) ? [what] : []));

test('nothing asks for the time or a day but the one clock, in Swedish time', () => {
  const files = globSync('{domain,methods,contract,worksheets,exports,server,web}/**/*.{ts,tsx,js}').filter(
    (file) => !/\.(?:test|bench)\.|\/testing\/|node_modules|\bdist\b/.test(file),
  );
  expect(files.length).toBeGreaterThan(800);
  const found = files
    .filter((file) => !allowed.some((one) => (typeof one === 'string' ? one === file : one.test(file))))
    .flatMap((file) => problemsOf(readFileSync(file, 'utf8')).map((what) => `${file} ${what}`));
  expect(found).toEqual([]);
});

test.each([
  'const at = new Date();',
  'if (expiresAt < Date.now()) return;',
  'set({ updatedAt: sql`now()` })',
  'sql`${link.expiresAt} > now()`',
  'new Date(savedAt).getFullYear()',
  'frozenAt.toISOString().slice(0, 10)',
  'entry.at.slice(0, 10)',
  "new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long' }).format(date);",
  'date.toLocaleDateString(tag)',
])('finds %s', (line) => expect(problemsOf(line)).toHaveLength(1));
