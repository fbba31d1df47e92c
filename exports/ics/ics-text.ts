const longestLineBytes = 75;

/**
 * A text as a value of an .ics file: backslash, semicolon, comma and line breaks are written with a backslash, control
 * signs and halves of a pair are left out. @source RFC 5545 3.3.11
 */
export function icsText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n?|\n/g, String.raw`\n`)
    .replaceAll(/[^\P{Cc}\t]/gu, '');
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
