import { formatIsoDate, parseIsoDate } from './dates.ts';

const months: string[][] = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['mars', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augusti', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

/** A time of day that may follow a date; it is not kept. */
const time = String.raw`(?:[T ,]+(?:kl\.? ?)?\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| ?[AaPp][Mm])?)?`;
const weekday = String.raw`(?:(?:mån|tis|ons|tors?|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun)[\p{L}]*\.?,? +)?(?:den +)?`;

const yearFirst = new RegExp(String.raw`^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})${time}$`, 'u');
const compact = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${time}$`, 'u');
const dayFirst = new RegExp(String.raw`^${weekday}(\d{1,2}) ?[/.-] ?(\d{1,2})(?: ?[/.-] ?| +)(\d{4}|['-]?\d{2})${time}$`, 'iu');
const named = new RegExp(
  String.raw`^${weekday}(\d{1,2})\.?(?::?[ea]|st|nd|rd|th)?[ -]+(\p{L}{3,9})\.?,?[ -]+(\d{4}|'?\d{2})${time}$`,
  'iu',
);
const namedFirst = new RegExp(String.raw`^(\p{L}{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})${time}$`, 'iu');
const short = /^(\d{2})(\d{2})(\d{2})$/;

/**
 * A date as people write it, as an ISO date: "2026-09-05", "20260905", "5/9 2026", "5.9.2026", "5 sept 2026", "260905", with
 * or without a time after it. The day comes before the month, as in Swedish; "9/15/2026" is refused rather than turned round.
 * null for anything else and for years outside 1990-2200.
 */
export function readWrittenDate(text: string): string | null {
  const plain = text.trim().replace(/\s+/g, ' ');
  const found = partsOf(plain);
  if (!found) return null;
  const [year, month, day] = found;
  if (year < 1990 || year > 2200 || month < 1 || month > 12) return null;
  const iso = formatIsoDate({ year, month, day });
  return parseIsoDate(iso) ? iso : null;
}

function partsOf(text: string): [year: number, month: number, day: number] | null {
  let match = yearFirst.exec(text);
  if (match) return [Number(match[1]), Number(match[3]), Number(match[4])];
  match = compact.exec(text);
  if (match) return [Number(match[1]), Number(match[2]), Number(match[3])];
  match = dayFirst.exec(text);
  if (match) return [yearOf(match[3]!), Number(match[2]), Number(match[1])];
  match = named.exec(text);
  if (match) return [yearOf(match[3]!), monthOf(match[2]!), Number(match[1])];
  match = namedFirst.exec(text);
  if (match) return [Number(match[3]), monthOf(match[1]!), Number(match[2])];
  match = short.exec(text);
  return match ? [yearOf(match[1]!), Number(match[2]), Number(match[3])] : null;
}

/** Two digits are a year of this century. */
function yearOf(text: string): number {
  const digits = text.replace(/\D/g, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** 1-12 by the first letters of its Swedish or English name; 0 for anything else. */
function monthOf(name: string): number {
  const plain = name.toLowerCase();
  return months.findIndex((names) => names.some((one) => one.startsWith(plain))) + 1;
}
