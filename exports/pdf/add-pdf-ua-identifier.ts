const decoder = new TextDecoder('latin1');

const identifierSchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of PDF/UA that the document conforms to</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

type Edit = { at: number; remove: number; insert: string };

/**
 * Says in a PDF/A-2a file made by Typst that it is PDF/UA-1 as well: the identifier and its extension schema in the XMP
 * metadata, and `DisplayDocTitle` in the catalog. The compiler can state only one standard per file. The bytes are
 * edited in place and the cross-reference table is moved accordingly; nothing else changes.
 *
 * Throws when the file is not built the way Typst builds it (classic cross-reference table, plain XMP): better no file
 * than one that claims too little.
 */
export function addPdfUaIdentifier(pdf: Uint8Array): Uint8Array {
  const text = decoder.decode(pdf);
  const xmpStart = position(text, '<?xpacket begin');
  const schemas = position(text, '<pdfaExtension:schemas><rdf:Bag>', xmpStart) + '<pdfaExtension:schemas><rdf:Bag>'.length;
  const part = position(text, '<pdfaid:part>', schemas);
  const identifier = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';
  const viewer = position(text, '/ViewerPreferences <<', xmpStart) + '/ViewerPreferences <<'.length;
  const edits: Edit[] = [
    lengthEdit(text, xmpStart, identifierSchema.length + identifier.length),
    { at: schemas, remove: 0, insert: identifierSchema },
    { at: part, remove: 0, insert: identifier },
    { at: viewer, remove: 0, insert: '\n    /DisplayDocTitle true' },
  ];
  return applyEdits(pdf, text, edits);
}

function position(text: string, needle: string, from = 0): number {
  const found = text.indexOf(needle, from);
  if (found < 0) throw new Error(`The PDF has no ${needle}`);
  return found;
}

/** The metadata stream's `/Length` must grow by what is inserted in it. */
function lengthEdit(text: string, streamStart: number, growth: number): Edit {
  const key = text.lastIndexOf('/Length ', streamStart);
  const digits = /^\d+/.exec(text.slice(key + 8, key + 20))?.[0];
  if (key < 0 || digits === undefined) throw new Error('The PDF metadata has no plain length');
  return { at: key + 8, remove: digits.length, insert: String(Number(digits) + growth) };
}

function applyEdits(pdf: Uint8Array, text: string, edits: Edit[]): Uint8Array {
  const shift = (offset: number) =>
    offset + edits.reduce((sum, edit) => (edit.at < offset ? sum + edit.insert.length - edit.remove : sum), 0);
  const xref = text.lastIndexOf('\nxref\n') + 1;
  const start = /startxref\s+(\d+)/.exec(text.slice(xref))?.[1];
  if (xref < 1 || Number(start) !== xref) throw new Error('The PDF has no classic cross-reference table');
  const table = text
    .slice(xref)
    .replace(
      /^(\d{10}) (\d{5}) n/gm,
      (_, offset: string, generation: string) => `${String(shift(Number(offset))).padStart(10, '0')} ${generation} n`,
    )
    .replace(/(startxref\s+)\d+/, (_, key: string) => `${key}${shift(xref)}`);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const edit of edits) {
    pieces.push(pdf.subarray(from, edit.at), Buffer.from(edit.insert, 'latin1'));
    from = edit.at + edit.remove;
  }
  return Buffer.concat([...pieces, pdf.subarray(from, xref), Buffer.from(table, 'latin1')]);
}
