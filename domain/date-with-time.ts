import type { NumberWindow } from './identity-number-shape.ts';

/** Ten or twelve digits that could be an identity number, and what stands around them. */
export type DatedDigits = {
  window: NumberWindow;
  /** The digits of the window, nothing else. */
  digits: string;
  /** Whether the check digit of an identity number is right. */
  isRight: boolean;
  /** Text before and after, lower case. */
  before: string;
  after: string;
  /** ISO date. */
  today: string;
};

/** A day nearer than this is rather that of a meeting or a file than of a birth. */
export const recentYears = 3;

const recordedBefore =
  /(?:img|vid|dsc|pxl|scan|screenshot|sk[äa]rm(?:bild|dump|avbild|klipp)|foto|bild|inspelning|protokoll|backup|logg?|m[öo]te|kl\.?)[\s_:.-]*$/u;
const recordedAfter =
  /^\d{0,2}[^\s\p{L}\d]?(?:\.(?:jpe?g|png|heic|mp[34]|mov|m4a|pdf|docx?|xlsx?|pptx?|csv|txt|zip|log)(?!\p{L})|\s?[-–]\s?\d{1,2}[:.]?\d{2}(?!\d))/u;
const diaryBefore =
  /(?:(?<!\p{L})(?:dnr|d\.nr|diarie\p{L}*|ärende\p{L}*|referens\p{L}*|ref|aktnr|akt|case|file|registration (?:no|number))|(?<!\p{L})(?:ks|kf|sn|ifo|bun|an|kfn|tn|mbn))[\s.:#-]{0,3}(?:nr\.?\s?)?$/u;

/**
 * True when the digits are the day of something else than a birth: a day that has not been yet, or a recent day followed
 * by a time of day, as in the times of meetings, names of files and references of a diary. With a right check digit a
 * recent day needs a word or a file's ending that says so.
 */
export function isDateWithTime({ window, digits, isRight, before, after, today }: DatedDigits): boolean {
  const long = window.count === 12;
  // A day plus 60 is no day of a calendar, and nobody writes day and time in one without the century.
  if (Number(digits.slice(-6, -4)) > 31 || (!long && window.gaps.length === 0)) return false;
  const day = long ? isoDate(digits.slice(0, 8)) : isoDate(`20${digits.slice(0, 6)}`);
  const isTime = /^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits.slice(-4));
  const isDiary = diaryBefore.test(before);
  if (day > today) return long || ((isTime || isDiary) && day <= shiftYears(today, 2));
  if (day < shiftYears(today, -recentYears)) return !isRight && isDiary && long;
  if (isDiary) return true;
  return isTime && (!isRight || recordedBefore.test(before) || recordedAfter.test(after));
}

function isoDate(compact: string): string {
  return `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6, 8)}`;
}

/** An ISO date so many years later, or earlier when negative. */
export function shiftYears(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
