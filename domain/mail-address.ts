/** Most characters of an address (RFC 3696, erratum 1690). */
export const mostAddressCharacters = 320;

const atom = String.raw`[A-Za-z0-9!#$%&'*+/=?^_\u0060{|}~-]+`;
const label = String.raw`[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?`;
const topLabel = String.raw`(?:\p{L}{2,63}|[Xx][Nn]--[A-Za-z0-9-]{1,59})`;

/**
 * The one rule for an address to write to, in forms, lists and the API: letters of any alphabet in the domain (å, ä, ö),
 * which mail servers take in its written-out form; before the @ only what every mail server takes.
 */
export const mailAddress = new RegExp(`^(?=[^@]{1,64}@)${atom}(?:\\.${atom})*@(?:${label}\\.)+${topLabel}$`, 'u');

/** Whether a text is an address to write to. */
export function isMailAddress(text: string): boolean {
  return text.length <= mostAddressCharacters && mailAddress.test(text);
}

/**
 * The addresses that a cell holds, in order: "Reception <a@b.se>; c@d.se", "mailto:a@b.se", one on each line, a full stop
 * last. null when something in it looks like an address but is none.
 */
export function mailAddressesIn(cell: string): string[] | null {
  const bracketed = [...cell.matchAll(/<([^<>]*)>/g)].map((match) => match[1]!);
  const parts = bracketed.length > 0 ? bracketed : cell.split(/[;,\s/|]+|\b(?:och|eller|and|or)\b/);
  const candidates = parts
    .map((part) =>
      part
        .trim()
        .replace(/^mailto:/i, '')
        .replace(/\?.*$/, '')
        .replace(/^[("']+|[)"'.:]+$/g, ''),
    )
    .filter((part) => part.includes('@'));
  return candidates.length > 0 && candidates.every(isMailAddress) ? [...new Set(candidates)] : null;
}
