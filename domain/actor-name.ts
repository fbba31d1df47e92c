/** Signs that take no room: soft hyphen, zero-width space and joiners, marks of direction, byte order mark. */
const invisible = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** A text without signs that take no room; joiners inside words of scripts that need them go too, so only for one line. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** What two names of organisations have in common when a reader sees them as the same: case, spaces and kinds of dash do not count. */
export function nameKey(name: string): string {
  return withoutInvisible(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, '');
}
