import type { OtherKind, ReadKind } from '../../../domain/list/file-kind.ts';

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Old workbooks that are not in a compound file (Excel 2-4). */
const oldWorkbook = [0x09, 0x00, 0x04, 0x00];

/**
 * What a list is by its content; its name is not asked, since many programs give a web page the name .xls. `parts` are the
 * files in a zip file.
 */
export function detectKind(bytes: Uint8Array, parts: () => ReadonlyMap<string, Buffer>): ReadKind | OtherKind | 'protected' {
  if (startsWith(bytes, zip)) return kindOfZip(parts());
  if (startsWith(bytes, compound)) return kindOfCompound(bytes);
  if (startsWith(bytes, oldWorkbook)) return 'workbook';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (isPicture(bytes)) return 'picture';
  const start = textStart(bytes);
  if (start.startsWith('{\\rtf')) return 'rich-text';
  if (/^<(?:!doctype html|html|table|body|head|meta|div|style)\b/i.test(start)) return 'web-page';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<\?mso-application[^>]*>\s*)?<(?:\w+:)?Workbook\b/.test(start)) return 'workbook';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!doctype[^>]*>\s*)?<html\b/i.test(start)) return 'web-page';
  if (/^\{\s*"(?:url|doc_id)"/.test(start) || /^\[InternetShortcut\]/i.test(start)) return 'shortcut';
  return 'text';
}

function kindOfZip(files: ReadonlyMap<string, Buffer>): ReadKind | OtherKind {
  const parts = [...files.keys()];
  if (parts.some((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name))) return 'workbook';
  const type = files.get('mimetype')?.toString('latin1');
  if (type !== undefined) {
    if (type.includes('opendocument.spreadsheet')) return 'open-document';
    return type.includes('opendocument.presentation') ? 'slides' : 'open-text';
  }
  if (parts.some((name) => name.startsWith('word/'))) return 'word';
  if (parts.some((name) => name.startsWith('ppt/'))) return 'slides';
  return parts.some((name) => /^Index(?:\.zip|\/)/.test(name)) ? 'numbers' : 'zip';
}

/** The names of the streams of a compound file stand in it as UTF-16. */
function kindOfCompound(bytes: Uint8Array): ReadKind | OtherKind | 'protected' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'protected';
  if (holds('WordDocument')) return 'word';
  return holds('PowerPoint Document') ? 'slides' : 'workbook';
}

function isPicture(bytes: Uint8Array): boolean {
  const isHeic = Buffer.from(bytes.subarray(4, 12)).toString('latin1').startsWith('ftyp');
  return (
    [
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff],
      [0x47, 0x49, 0x46, 0x38],
      [0x49, 0x49, 0x2a, 0x00],
      [0x4d, 0x4d, 0x00, 0x2a],
    ].some((start) => startsWith(bytes, start)) || isHeic
  );
}

/** The first signs of a text, without marks of order and blanks; UTF-16 is read past its zeros. */
function textStart(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.subarray(0, 2_000)).toString('latin1').replaceAll('\0', '');
  return text.replace(/^(?:ï»¿|ÿþ|þÿ)?\s*(?:<!--[\s\S]*?-->\s*)*/, '');
}
