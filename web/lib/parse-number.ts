export type NumberReading = {
  /** Three figures after a comma or point are thousands, as in "80.000" and "80,000": there are no decimals. */
  whole?: boolean | undefined;
  /** An amount in kronor: a currency and "tkr" or "mkr" may stand with it. */
  money?: boolean | undefined;
};

/** What a word after an amount multiplies it by. */
const amountWords: Record<string, number> = {
  ...Object.fromEntries(['kr', 'kronor', 'sek', ':-', '-'].map((word) => [word, 1])),
  ...Object.fromEntries(['tkr', 'kkr', 'tsek', 'ksek', 'k', 'tusen', 'tusenkronor', 'tusenkr'].map((word) => [word, 1_000])),
  ...Object.fromEntries(
    [
      'mkr',
      'mnkr',
      'msek',
      'm',
      'mn',
      'mio',
      'milj',
      'miljon',
      'miljoner',
      'milj.kr',
      'miljonerkronor',
      'miljonerkr',
      'million',
      'millions',
    ].map((word) => [word, 1_000_000]),
  ),
  ...Object.fromEntries(
    ['mdkr', 'mdr', 'miljard', 'miljarder', 'miljarderkronor', 'billion'].map((word) => [word, 1_000_000_000]),
  ),
};

/**
 * Reads a number as it is written in Swedish or English: spaces (also narrow and no-break) between thousands, comma or
 * point before decimals, a real or typed minus. Empty gives `null`, anything else that is not a number `undefined`.
 */
export function parseNumber(text: string, { whole, money }: NumberReading = {}): number | null | undefined {
  const compact = text.replace(/\s/g, '').replace('\u2212', '-');
  if (compact === '') return null;
  return money ? parseAmount(compact.toLowerCase()) : parsePlain(compact, whole);
}

function parsePlain(compact: string, whole = false): number | undefined {
  const groups = whole ? /^-?\d{1,3}(?:,\d{3}|\.\d{3})+$/ : /^-?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/;
  const plain = groups.test(compact) ? compact.replaceAll(whole ? /[,.]/g : ',', '') : compact.replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** "80 tkr" and "1,5 mkr" in kronor; öre are kept as decimals. */
function parseAmount(compact: string): number | undefined {
  const match = /^(?:sek|kr)?(-?[\d.,]+)(.*?)\.?$/.exec(compact);
  const times = match?.[2] === '' ? 1 : amountWords[match?.[2] ?? ''];
  if (!match || times === undefined) return undefined;
  // "80.000 tkr" is eighty thousand of them, or eighty: who wrote it is asked.
  if (times > 1 && /^-?\d{1,3}[.,]\d{3}$/.test(match[1]!)) return undefined;
  const amount = parsePlain(match[1]!, times === 1);
  return amount === undefined ? undefined : Math.round(amount * times * 100) / 100;
}
