import type { DigitScan } from './digit-scan.ts';

/** A gap between two digits of a number: after how many digits, and the marks in it (letters of `DigitGroup.gap`). */
export type NumberGap = { at: number; marks: string };

/** Ten or twelve connected digits that may be an identity number, with how they are written. */
export type NumberWindow = {
  /** How many digits. */
  count: number;
  firstDigit: number;
  gaps: NumberGap[];
  start: number;
  end: number;
  /** The four last digits and the two groups after them make a whole date, as in "2026-01-01 - 2028-12-31". */
  endsInsideDate: boolean;
};

/** The digits of the groups `from` to `to` (both included) of a scan, as one number. */
export function windowOf(scan: DigitScan, from: number, to: number): NumberWindow {
  const first = scan.groups[from]!;
  const last = scan.groups[to]!;
  const gaps: NumberGap[] = [];
  for (let index = from + 1; index <= to; index += 1) {
    const group = scan.groups[index]!;
    gaps.push({ at: group.first - first.first, marks: group.gap ?? '' });
  }
  return {
    count: last.first + last.length - first.first,
    firstDigit: scan.values[first.first]!,
    gaps,
    start: first.start,
    end: last.end,
    endsInsideDate: endsInsideDate(scan, to),
  };
}

function endsInsideDate(scan: DigitScan, to: number): boolean {
  const year = scan.groups[to]!;
  const month = scan.groups[to + 1];
  const day = scan.groups[to + 2];
  if (year.length !== 4 || month?.length !== 2 || day?.length !== 2) return false;
  return month.gap !== null && month.gap.length === 1 && month.gap === day.gap;
}

/** `yymmdd-nnnn` or `yyyymmdd-nnnn`, with any dash or a plus and nothing else between. */
export function isPlainDashed(window: NumberWindow): boolean {
  const [gap, ...rest] = window.gaps;
  return rest.length === 0 && gap?.at === window.count - 4 && (gap.marks === 'd' || gap.marks === 'p');
}

/**
 * True when the digits are grouped the way people write an identity number: a date part, perhaps something between,
 * and four last digits. False for the groups of telephone numbers, amounts, dates and times.
 */
export function hasAcceptedShape(window: NumberWindow): boolean {
  if (window.endsInsideDate) return false;
  if (isTelephoneShaped(window)) return false;
  const boundary = window.count - 4;
  const gaps = withoutLineBreak(window.gaps, boundary);
  const date = gaps.filter((gap) => gap.at < boundary);
  const between = gaps.find((gap) => gap.at === boundary)?.marks ?? '';
  const tail = gaps.filter((gap) => gap.at > boundary);
  return isDatePartAccepted(date, between, window) && isBetweenAccepted(between, date) && isTailAccepted(tail, date, boundary);
}

/** A number that is written in one piece, but breaks at the end of a line: the break is read as nothing. */
function withoutLineBreak(gaps: NumberGap[], boundary: number): NumberGap[] {
  const inside = gaps.filter((gap) => gap.at !== boundary);
  const [only] = inside;
  return inside.length === 1 && only?.marks === 'b' ? gaps.filter((gap) => gap !== only) : gaps;
}

function isDatePartAccepted(date: NumberGap[], between: string, window: NumberWindow): boolean {
  if (!areAlike(date)) return false;
  const inPairs = date.every((gap) => gap.at % 2 === 0);
  const oneByOne = date.length === window.count - 5;
  // Groups such as 850-101-1234 hold no date that the eye sees, so they need a dash before the last four.
  return inPairs || oneByOne || (hasDash(between) && window.firstDigit !== 0);
}

function isBetweenAccepted(between: string, date: NumberGap[]): boolean {
  if (between.includes('o')) return date.length === 0;
  // A date on one line and a number on the next are two things; 850101 on one line and the rest on the next is one.
  if (between.includes('b')) return date.length === 0 || hasDash(between);
  return true;
}

function isTailAccepted(tail: NumberGap[], date: NumberGap[], boundary: number): boolean {
  if (tail.length === 0) return true;
  if (tail.length === 3) return areAlike(tail);
  // Pairs only when all is in pairs with spaces: otherwise "2026-01-01 10.30" and "0411-12 34 56" would be caught.
  const halved = tail.length === 1 && tail[0]!.at === boundary + 2 && tail[0]!.marks === 's';
  return halved && date.length >= 2 && date.every((gap) => gap.marks === 's');
}

function areAlike(gaps: NumberGap[]): boolean {
  return gaps.every((gap) => gap.marks === gaps[0]!.marks && /^[sdptl]+$/.test(gap.marks));
}

function hasDash(marks: string): boolean {
  return marks.includes('d') || marks.includes('p');
}

/** Area code beginning with 0, a dash or slash, then only spaces: "08-1203 4567", "0701-23 45 67". */
function isTelephoneShaped(window: NumberWindow): boolean {
  const [first, ...rest] = window.gaps;
  if (window.firstDigit !== 0 || !first || first.at > 4 || first.at < 2) return false;
  return /^s?[dl]s?$/.test(first.marks) && rest.every((gap) => gap.marks === 's');
}
