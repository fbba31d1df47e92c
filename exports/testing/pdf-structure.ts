import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFString, type PDFObject } from 'pdf-lib';

/** A table as assistive technology meets it: the kinds of cells in its first row, and how many rows follow. */
export type TaggedTable = { firstRow: string[]; rows: number };

/** What a PDF says about itself and its structure. */
export type PdfStructure = {
  pages: number;
  language: string | undefined;
  displaysTitle: boolean;
  xmp: string;
  /** Structure types with their count, for example `{ H1: 3, Table: 2 }`. */
  tags: Record<string, number>;
  tables: TaggedTable[];
  /** Alternative texts of figures, in reading order. */
  alternatives: string[];
};

/** Reads the structure tree and metadata of a PDF. */
export async function pdfStructure(pdf: Uint8Array): Promise<PdfStructure> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;
  const found: PdfStructure = {
    pages: document.getPageCount(),
    language: textOf(catalog.lookup(PDFName.of('Lang'))),
    displaysTitle:
      String(catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)?.lookup(PDFName.of('DisplayDocTitle'))) === 'true',
    xmp: xmpOf(catalog.lookup(PDFName.of('Metadata'))),
    tags: {},
    tables: [],
    alternatives: [],
  };
  const walk = (element: PDFDict) => {
    const tag = tagOf(element);
    found.tags[tag] = (found.tags[tag] ?? 0) + 1;
    const alt = textOf(element.lookup(PDFName.of('Alt')));
    if (alt !== undefined) found.alternatives.push(alt);
    if (tag === 'Table') found.tables.push(tableOf(element));
    childrenOf(element).forEach(walk);
  };
  const childrenOf = (element: PDFDict): PDFDict[] => elements(element.lookup(PDFName.of('K')), (ref) => context.lookup(ref));
  const tableOf = (table: PDFDict): TaggedTable => {
    const rows = childrenOf(table).flatMap((part) => (tagOf(part) === 'TR' ? [part] : childrenOf(part)));
    return { firstRow: rows[0] === undefined ? [] : childrenOf(rows[0]).map(tagOf), rows: Math.max(0, rows.length - 1) };
  };
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root !== undefined) childrenOf(root).forEach(walk);
  return found;
}

const tagOf = (element: PDFDict): string => String(element.lookup(PDFName.of('S'))).replace('/', '');

function elements(kids: PDFObject | undefined, lookup: (ref: PDFRef) => PDFObject | undefined): PDFDict[] {
  if (kids instanceof PDFArray) return kids.asArray().flatMap((kid) => elements(kid, lookup));
  if (kids instanceof PDFRef) return elements(lookup(kids), lookup);
  // Marked content and object references have a type of their own and no structure beneath them.
  return kids instanceof PDFDict && kids.has(PDFName.of('S')) ? [kids] : [];
}

function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

function xmpOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return '';
  const bytes = stream.dict.has(PDFName.of('Filter')) ? inflateSync(stream.contents) : stream.contents;
  return new TextDecoder().decode(bytes);
}
