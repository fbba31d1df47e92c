import { cleanText } from '../document/clean-text.ts';

const longestLineBytes = 75;

/**
 * A text as a value of an .ics file: what no document holds is cleaned away, and backslash, semicolon, comma and line
 * breaks are written with a backslash. @source RFC 5545 3.3.11
 */
export function icsText(text: string): string {
  return cleanText(text)
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/**
 * A line as it stands in an .ics file: one of more than 75 bytes goes on with a space on the next, and no sign is cut in
 * two. @source RFC 5545 3.1
 */
export function foldLine(line: string): string {
  const parts = [''];
  let bytes = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > longestLineBytes) {
      parts.push(' ');
      bytes = 1;
    }
    parts[parts.length - 1] += sign;
    bytes += size;
  }
  return parts.join('\r\n');
}
