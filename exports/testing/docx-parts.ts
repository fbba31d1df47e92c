import { inflateRawSync } from 'node:zlib';

/** The parts of a Word file by name, as text; parts that are not XML are left out. */
export function docxParts(docx: Uint8Array): Record<string, string> {
  const view = Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength);
  const end = view.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const parts: Record<string, string> = {};
  let at = view.readUInt32LE(end + 16);
  for (let index = 0; index < view.readUInt16LE(end + 10); index += 1) {
    const [nameLength, extraLength, commentLength] = [
      view.readUInt16LE(at + 28),
      view.readUInt16LE(at + 30),
      view.readUInt16LE(at + 32),
    ];
    const name = view.toString('utf8', at + 46, at + 46 + nameLength);
    if (/\.(xml|rels)$/.test(name))
      parts[name] = readPart(view, view.readUInt32LE(at + 42), view.readUInt32LE(at + 20), view.readUInt16LE(at + 10));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

function readPart(view: Buffer, header: number, size: number, method: number): string {
  const start = header + 30 + view.readUInt16LE(header + 26) + view.readUInt16LE(header + 28);
  const bytes = view.subarray(start, start + size);
  return (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
}

/** The words of a Word file's body, a line for each paragraph; tabs and line breaks become white space. */
export function docxText(docx: Uint8Array): string {
  const body = docxParts(docx)['word/document.xml'] ?? '';
  return body
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<w:(br|tab)\b[^>]*\/>/g, ' ')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#x9;', ' ')
    .replaceAll('&amp;', '&');
}
