/** Most characters of an address (RFC 3696, erratum 1690). */
export const mostAddressCharacters = 320;

const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

/**
 * The one rule for an address to write to, in forms, lists and the API: letters of any alphabet in the domain (å, ä, ö),
 * which mail servers take in its written-out form; before the @ only what every mail server takes.
 */
export function isMailAddress(text: string): boolean {
  if (text.length > mostAddressCharacters) return false;
  const at = text.lastIndexOf('@');
  const labels = text.slice(at + 1).split('.');
  return (
    at > 0 &&
    at <= 64 &&
    local.test(text.slice(0, at)) &&
    labels.length > 1 &&
    labels.every((one) => one.length <= 63 && label.test(one)) &&
    /^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu.test(labels.at(-1)!)
  );
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
