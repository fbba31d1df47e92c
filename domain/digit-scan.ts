/**
 * A stretch of digits with nothing between them but invisible characters. `first` points into `DigitScan.values`.
 */
export type DigitGroup = {
  first: number;
  length: number;
  /** Offsets in the text (UTF-16 code units); `end` is exclusive. */
  start: number;
  end: number;
  /**
   * What stands between the group before and this one, one letter per mark: `s` space, `b` line break or tab,
   * `d` dash, `p` plus, `t` dot, `l` slash, `o` another punctuation mark or symbol. White space in a row is one mark, a
   * line break when there is one in it. Null when the groups are not connected.
   */
  gap: string | null;
};

/** All decimal digits of a text as numbers, in order, and how they stand together. */
export type DigitScan = { values: Uint8Array; groups: DigitGroup[] };

/** More marks than this between two digits means two separate numbers. */
const longestGap = 3;

const digitBase = 16;
const other = 0;
const invisible = 1;
const marks = ['', '', 's', 'b', 'd', 'p', 't', 'l', 'o'];
const classOfMark = { s: 2, b: 3, d: 4, p: 5, t: 6, l: 7, o: 8 };

const writtenMarks: [keyof typeof classOfMark, string][] = [
  ['s', ' '],
  ['b', '\t\n\r\v\f\u0085\u2028\u2029'],
  ['d', '-\u2212\u02d7\u2043\u00af'],
  ['p', '+\uff0b\ufe62\u207a'],
  ['t', '.\uff0e\u00b7\u2022\u2024\u2027\u22c5'],
  ['l', '/\\\u2044\u2215\uff0f\uff3c'],
  ['o', '_:|()\uff1a'],
];

const classes = new Map<number, number>();
/** Marks that only make what stands between them bold, struck out or code when a text is written as Markdown. */
for (const character of '*~`') classes.set(character.codePointAt(0)!, invisible);
for (const [mark, characters] of writtenMarks) {
  for (const character of characters) classes.set(character.codePointAt(0) ?? 0, classOfMark[mark]);
}

const asciiClasses = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) asciiClasses[code] = classes.get(code) ?? classify(code);
for (let digit = 0; digit < 10; digit += 1) asciiClasses[48 + digit] = digitBase + digit;

/**
 * Finds every decimal digit of any script in a text (ASCII, full-width, Arabic-Indic, superscript and so on) and joins
 * them into groups. Invisible characters (zero-width, soft hyphen, direction marks, combining marks) are looked
 * through. One pass, linear in the length of the text. An empty text gives no groups.
 */
export function scanDigits(text: string): DigitScan {
  const values = new Uint8Array(text.length);
  const groups: DigitGroup[] = [];
  let count = 0;
  let gap: string | null = null;
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const point = unit < 0xd800 || unit > 0xdbff ? unit : (text.codePointAt(at) ?? unit);
    const end = at + (point > 0xffff ? 2 : 1);
    const kind = point < 128 ? asciiClasses[point]! : classOf(point);
    if (kind >= digitBase) {
      values[count] = kind - digitBase;
      addDigit(groups, { first: count, length: 1, start: at, end, gap });
      count += 1;
      gap = '';
    } else if (kind === other) {
      gap = null;
    } else if (kind !== invisible && gap !== null) {
      gap = longerGap(gap, marks[kind]!);
    }
    at = end;
  }
  return { values, groups };
}

function addDigit(groups: DigitGroup[], digit: DigitGroup): void {
  const last = groups.at(-1);
  if (digit.gap === '' && last) {
    last.length += 1;
    last.end = digit.end;
  } else {
    groups.push(digit);
  }
}

/** White space in a row counts once, so that "850101    -    1234" is still one number. */
function longerGap(gap: string, mark: string): string | null {
  if ((mark === 's' || mark === 'b') && /[sb]$/.test(gap)) return mark === 'b' ? `${gap.slice(0, -1)}b` : gap;
  return gap.length < longestGap ? gap + mark : null;
}

function classOf(point: number): number {
  const known = classes.get(point);
  if (known !== undefined) return known;
  const found = classify(point);
  classes.set(point, found);
  return found;
}

function classify(point: number): number {
  const character = String.fromCodePoint(point);
  if (/\p{Nd}/u.test(character)) return digitBase + decimalValue(point);
  if (/\p{Zs}/u.test(character)) return classOfMark.s;
  if (/\p{Pd}/u.test(character)) return classOfMark.d;
  if (/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/u.test(character)) return invisible;
  if (/\p{No}/u.test(character)) return plainDigitClass(character);
  return /[\p{P}\p{S}]/u.test(character) ? classOfMark.o : other;
}

/** Superscript, subscript and circled digits: those that are one plain digit when normalised. */
function plainDigitClass(character: string): number {
  const plain = character.normalize('NFKC');
  return /^[0-9]$/.test(plain) ? digitBase + Number(plain) : other;
}

/** Unicode keeps decimal digits in unbroken tens from zero, so the distance to the start of the stretch is the value. */
function decimalValue(point: number): number {
  let start = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
  return (point - start) % 10;
}
