export const unsafeKinds = ['personnummer', 'samordningsnummer'] as const;
export type UnsafeKind = (typeof unsafeKinds)[number];

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Day numbers above this mean a coordination number: the day is written with 60 added. */
const coordinationOffset = 60;

/**
 * Kind of number by its date part, or null when it holds no real date (18xx-20xx). `values` are digits; the number is
 * the `count` (10 or 12) digits from `at`.
 */
export function kindByDate(values: ArrayLike<number>, at: number, count: number): UnsafeKind | null {
  const pair = (offset: number) => values[at + offset]! * 10 + values[at + offset + 1]!;
  const century = count === 12 ? pair(0) : null;
  if (century !== null && (century < 18 || century > 20)) return null;
  const start = count - 10;
  const month = pair(start + 2);
  const written = pair(start + 4);
  const day = written > coordinationOffset ? written - coordinationOffset : written;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth[month - 1]!) return null;
  if (month === 2 && day === 29 && !isLeap(century, pair(start))) return null;
  return written > coordinationOffset ? 'samordningsnummer' : 'personnummer';
}

/** Without a century the year is taken as leap when it is so in any of the possible centuries. */
function isLeap(century: number | null, yearInCentury: number): boolean {
  if (yearInCentury !== 0) return yearInCentury % 4 === 0;
  return century === null || century === 20;
}

/** Check digit of the ten digits at `at`: every other doubled, digit sums, the total a multiple of ten. */
export function isLuhnValid(values: ArrayLike<number>, at: number): boolean {
  let sum = 0;
  for (let index = 0; index < 10; index += 1) {
    const weighted = values[at + index]! * (index % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
