import { isDateWithTime, recentYears, shiftYears } from './date-with-time.ts';
import { type DigitScan, scanDigits } from './digit-scan.ts';
import { findNumbersInWords } from './identity-number-in-words.ts';
import { isLuhnValid, kindByDate, type UnsafeKind } from './identity-number.ts';
import { hasAcceptedShape, isPlainDashed, type NumberWindow, windowOf } from './identity-number-shape.ts';
import { cellsInARow } from './figures-in-cells.ts';
import { findMistypedNumbers } from './mistyped-number.ts';
import { plainTextOfMarkup } from './plain-text-of-markup.ts';

/** Where an identity number stands in a text: offsets in UTF-16 code units, `end` exclusive. */
export type UnsafeFinding = { kind: UnsafeKind; start: number; end: number };

export type SafeTextOptions = {
  /** The text is the value of a telephone field: ten unbroken digits that begin with 0 are then a telephone number. */
  phoneField?: boolean;
  /** ISO date of today: nobody is born later. */
  today?: string;
};

/** Used where the caller does not say which day it is: later days are not taken for birth dates. */
const knownDay = '2026-11-30';

/**
 * Finds Swedish personal identity numbers and coordination numbers (day + 60) in a text, in every way they are
 * written: with or without century, with any dash, space, punctuation or nothing between, spaced out digit by digit or in
 * pairs, over a line break or cells, behind markup, with invisible characters inside, in digits of any script, with a
 * letter in place of a digit, as the VAT number of a sole trader, or in parts with words between ("last four").
 *
 * Always refused: a real date (18xx-20xx) and a right check digit. With a wrong check digit (a typing error is still
 * about a person) it is refused when written like `yymmdd-nnnn`, `yyyymmdd-nnnn` or with `+`, or after a word such as
 * "personnummer" or "pnr".
 *
 * Let through on purpose, since a guard that cries wolf is switched off:
 * - organisation numbers: their third digit is 2 or more, so they hold no date (a sole trader's number is a
 *   personnummer and is refused);
 * - telephone numbers in their usual groups ("070-123 45 67", "0411-12 34 56"), with "+" and country code, and ten
 *   unbroken digits that begin with 0 after a word such as "tel" or in a telephone field. Elsewhere such unbroken
 *   digits are refused when they pass as the number of someone born in 2000-2009;
 * - days that have not been yet, and recent days with a time of day or in a diary reference (`isDateWithTime`);
 * - dates, date ranges, clock times, amounts grouped in thousands, hashes and UUIDs, and any longer row of digits.
 *
 * Out of scope: reserve numbers with two letters (TF numbers), a birth date alone, and numbers spelled in words.
 * One pass over the text; an empty text gives an empty list.
 * @source design principle 4, world 2.3
 */
export function findUnsafeText(text: string, options: SafeTextOptions = {}): UnsafeFinding[] {
  const findings = findWritten(text, options);
  const plain = plainTextOfMarkup(text);
  if (!plain) return findings;
  const shown = findWritten(plain.text, options).map(({ kind, start, end }) => ({
    kind,
    start: plain.originalOffset(start),
    end: plain.originalOffset(end - 1) + 1,
  }));
  return inOrder([...findings, ...shown]);
}

/** In digits, mistyped, and apart in words; each look costs little where the text has nothing of its kind. */
function findWritten(text: string, options: SafeTextOptions): UnsafeFinding[] {
  return inOrder([...findInDigits(text, options), ...findMistypedNumbers(text), ...findNumbersInWords(text)]);
}

function findInDigits(text: string, options: SafeTextOptions): UnsafeFinding[] {
  const scan = scanDigits(text);
  const findings: UnsafeFinding[] = [];
  for (let from = 0; from < scan.groups.length; from += 1) {
    const found = longestNumberAt(scan, from, text, options) ?? traderAt(scan, from, text);
    if (!found) continue;
    findings.push(found.finding);
    from = found.to;
  }
  return findings;
}

/** By place; what overlaps an earlier one is the same number, seen in another way. */
function inOrder(findings: UnsafeFinding[]): UnsafeFinding[] {
  const ordered = findings.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: UnsafeFinding[] = [];
  for (const finding of ordered) if (finding.start >= (kept.at(-1)?.end ?? 0)) kept.push(finding);
  return kept;
}

/** True when `findUnsafeText` finds nothing. */
export function isSafeText(text: string, options: SafeTextOptions = {}): boolean {
  return findUnsafeText(text, options).length === 0;
}

/**
 * An identity number inside a value: the path with dots ("rows.3.note", empty for the value itself) and its kind. A key
 * that is itself a number is written "?", so that no answer or log repeats it.
 */
export type UnsafeInValue = { path: string; kind: UnsafeKind };

/**
 * Finds identity numbers in every string of plain data (objects, arrays, strings), keys included. Numbers are not
 * looked at: an amount is no free text. A list of rich text parts is also read as one text, so that a number with its
 * last digits in bold is found (path: the list), and so are neighbouring values that are figures alone, such as the cells
 * of a table. Values of keys that end in "phone" are read as telephone fields.
 */
export function findUnsafeInValue(value: unknown, { today }: Pick<SafeTextOptions, 'today'> = {}): UnsafeInValue[] {
  const found: UnsafeInValue[] = [];
  const day = today ? { today } : {};
  const report = (place: Place, text: string, phoneField = false) => {
    for (const { kind } of findUnsafeText(text, { ...day, phoneField })) found.push({ path: pathOf(place), kind });
  };
  // A stack of our own, since data from outside can be nested deeper than the call stack.
  const waiting: { place: Place; value: unknown }[] = [{ place: null, value }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { place, value: current } = next;
    if (typeof current === 'string') report(place, current, /phone$/i.test(place?.key ?? ''));
    if (typeof current !== 'object' || current === null) continue;
    if (Array.isArray(current)) report(place, textAcrossParts(current));
    for (const cells of cellsInARow(current)) {
      if (startsWithRecentDay(cells, today ?? knownDay)) continue;
      // What one cell holds alone is reported where it stands.
      const across = findUnsafeText(cells, day).filter(({ start, end }) => cells.slice(start, end).includes('\n'));
      for (const { kind } of across) found.push({ path: pathOf(place), kind });
    }
    for (const key of Object.keys(current).reverse()) {
      const inner = { key, parent: place };
      if (!Array.isArray(current)) report(inner, key);
      waiting.push({ place: inner, value: (current as Record<string, unknown>)[key] });
    }
  }
  return found;
}

/** A day and a count in two cells of a table: "20260301", "1200". */
function startsWithRecentDay(cells: string, today: string): boolean {
  const [, year, month, day] = /^(20\d\d)(\d\d)(\d\d)\n/.exec(cells) ?? [];
  return year !== undefined && `${year}-${month}-${day}` > shiftYears(today, -recentYears);
}

/** Where a value stands; null is the outermost. Linked, so that depth costs nothing until something is found. */
type Place = { key: string; parent: Place } | null;

function pathOf(place: Place): string {
  const keys: string[] = [];
  for (let at = place; at; at = at.parent) keys.push(isSafeText(at.key) ? at.key : '?');
  return keys.reverse().join('.');
}

/** Text of a list of rich text parts; empty when one part is unsafe alone, since that part is reported itself. */
function textAcrossParts(list: unknown[]): string {
  const texts = list.map((part) => {
    const node = part as { type?: unknown; text?: unknown } | null;
    return node?.type === 'text' && typeof node.text === 'string' ? node.text : '\n';
  });
  return texts.length > 1 && texts.every((text) => isSafeText(text)) ? texts.join('') : '';
}

function longestNumberAt(
  scan: DigitScan,
  from: number,
  text: string,
  options: SafeTextOptions,
): { finding: UnsafeFinding; to: number } | null {
  let found: { finding: UnsafeFinding; to: number } | null = null;
  const first = scan.groups[from]!;
  for (let to = from, count = 0; to < scan.groups.length; to += 1) {
    const group = scan.groups[to]!;
    if (to > from && group.gap === null) break;
    count += group.length;
    if (count > 12) break;
    if (count !== 10 && count !== 12) continue;
    const kind = kindByDate(scan.values, first.first, count);
    if (kind && isRefused(scan, { from, to, count }, text, options)) {
      found = { finding: { kind, start: first.start, end: group.end }, to };
    }
  }
  return found;
}

/** The VAT number of a sole trader: "SE", the personal identity number, and two more digits. */
function traderAt(scan: DigitScan, from: number, text: string): { finding: UnsafeFinding; to: number } | null {
  const { first, length, start, end } = scan.groups[from]!;
  if (length !== 12 || !/(?<!\p{L})se[\s-]?$/iu.test(text.slice(Math.max(0, start - 4), start))) return null;
  const kind = kindByDate(scan.values, first, 10);
  return kind && isLuhnValid(scan.values, first) ? { finding: { kind, start, end }, to: from } : null;
}

/** The groups `from` to `to` of a scan, both included, with `count` digits together. */
type Span = { from: number; to: number; count: number };

function isRefused(scan: DigitScan, span: Span, text: string, options: SafeTextOptions): boolean {
  const { from, to, count } = span;
  const isRight = isLuhnValid(scan.values, scan.groups[from]!.first + count - 10);
  // Cheapest questions first: a table of figures asks them for every cell.
  if (!isRight && to !== from + 1 && !hasRoomForWord(scan, from)) return false;
  const window = windowOf(scan, from, to);
  const before = textBefore(scan, from, text);
  if (!isRight && !isPlainDashed(window) && !identityWord.test(before)) return false;
  if (!hasAcceptedShape(window) || isTelephone(window, before, options)) return false;
  const after = text.slice(window.end, window.end + lookBack).toLowerCase();
  if (isAmountAfterDate(window, after)) return false;
  const digits = scan.values.subarray(scan.groups[from]!.first, scan.groups[from]!.first + count).join('');
  if (isDateWithTime({ window, digits, isRight, before, after, today: options.today ?? knownDay })) return false;
  return !isInHashOrUuid(text, window.start, window.end);
}

/** Shortest word that speaks about an identity number is "pnr". */
function hasRoomForWord(scan: DigitScan, from: number): boolean {
  return scan.groups[from]!.start - (scan.groups[from - 1]?.end ?? 0) >= 3;
}

/** What stands before a group, in lower case, back to the nearest other digits. */
function textBefore(scan: DigitScan, from: number, text: string): string {
  const start = scan.groups[from]!.start;
  return text.slice(Math.max(scan.groups[from - 1]?.end ?? 0, start - lookBack), start).toLowerCase();
}

/** "20260101, 1500 kr": a day and an amount, with a mark between that is no dash. */
function isAmountAfterDate({ gaps }: NumberWindow, after: string): boolean {
  return (
    gaps.some(({ marks }) => marks.includes('o')) && /^\s?(?:kr|tkr|mkr|sek|:-|%|st|personer|timmar|h)(?!\p{L})/u.test(after)
  );
}

/** How far back a word can stand and still speak about the number. */
const lookBack = 40;

const identityWord =
  /(?:person[-\s]?(?:nummer|numret|numren|nr)|p[-.]?nr|samordnings[-\s]?(?:nummer|numret|numren|nr)|sam[-.]?nr|(?:personal identity|personal id|coordination|social security) (?:number|no))[^\p{L}\d]{0,5}(?:\p{L}{1,12}[^\p{L}\d]{1,3}){0,2}$/u;

const telephoneWord =
  /(?<!\p{L})(?:telefon(?:nummer|numret|nr)?|tele|tel|tfn|mobil(?:nummer|numret|nr)?|mob|ring|sms|fax|phone|call|mobile)[^\p{L}\d]{0,5}(?:\p{L}{1,12}[^\p{L}\d]{1,3}){0,2}$/u;

/** `before` as from `textBefore`. */
function isTelephone(window: NumberWindow, before: string, options: SafeTextOptions): boolean {
  if (before.endsWith('+')) return !isPlainDashed(window);
  const unbroken = window.gaps.length === 0;
  if (!unbroken || window.count !== 10 || window.firstDigit !== 0) return false;
  return options.phoneField === true || telephoneWord.test(before);
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const hash = /^(?=.*[a-f].*[a-f])[0-9a-f]{24,}$/i;
const shortestHash = 24;
/** A SHA-512 in hex is 128 characters; longer runs are cut there. */
const longestHash = 128;

function isInHashOrUuid(text: string, start: number, end: number): boolean {
  let first = start;
  let last = end;
  while (first > 0 && start - first < longestHash && isHashCharacter(text.charCodeAt(first - 1))) first -= 1;
  while (last < text.length && last - end < longestHash && isHashCharacter(text.charCodeAt(last))) last += 1;
  if (last - first < shortestHash) return false;
  const token = text.slice(first, last);
  return uuid.test(token) || hash.test(token);
}

/** 0-9, a-f, A-F or the hyphen of a UUID. */
function isHashCharacter(code: number): boolean {
  return (code > 47 && code < 58) || (code > 96 && code < 103) || (code > 64 && code < 71) || code === 45;
}
