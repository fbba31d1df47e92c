/**
 * Reads a number as it is written in Swedish or English: spaces (also narrow and no-break) between thousands, comma or
 * point before decimals, a real or typed minus. Empty gives `null`, anything else that is not a number `undefined`.
 */
export function parseNumber(text: string): number | null | undefined {
  const compact = text.replace(/\s/g, '').replace('\u2212', '-');
  if (compact === '') return null;
  const plain = /^-?\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(compact) ? compact.replaceAll(',', '') : compact.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
