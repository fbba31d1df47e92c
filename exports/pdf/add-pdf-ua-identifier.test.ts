import { describe, expect, it } from 'vitest';
import { addPdfUaIdentifier } from './add-pdf-ua-identifier.ts';

describe('addPdfUaIdentifier', () => {
  it.each([
    ['nothing', ''],
    ['a PDF without XMP', '%PDF-1.7\n1 0 obj\n<< >>\nendobj\nxref\n0 1\ntrailer\n<< >>\nstartxref\n9\n%%EOF'],
    [
      'a PDF whose cross-reference table is elsewhere',
      '<?xpacket begin /Length 10 <pdfaExtension:schemas><rdf:Bag> <pdfaid:part> /ViewerPreferences << \nxref\nstartxref\n1\n',
    ],
  ])('refuses %s rather than claim what is not so', (_case, text) => {
    expect(() => addPdfUaIdentifier(Buffer.from(text, 'latin1'))).toThrow('The PDF');
  });

  it('moves every offset of the cross-reference table by what was inserted before it', () => {
    const xmp =
      '<?xpacket begin="" ?><pdfaExtension:schemas><rdf:Bag></rdf:Bag></pdfaExtension:schemas><pdfaid:part>2</pdfaid:part>';
    const parts = [
      `1 0 obj\n<< /Length ${xmp.length} >>\nstream\n${xmp}\nendstream\nendobj\n`,
      '2 0 obj\n<< /ViewerPreferences << /Direction /L2R >> >>\nendobj\n',
      '3 0 obj\n<< >>\nendobj\n',
    ];
    const offsets = parts.map((_, index) => '%PDF-1.7\n'.length + parts.slice(0, index).join('').length);
    const body = `%PDF-1.7\n${parts.join('')}`;
    const table = `xref\n0 4\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Root 2 0 R >>\nstartxref\n${body.length}\n%%EOF`;
    const result = Buffer.from(addPdfUaIdentifier(Buffer.from(body + table, 'latin1'))).toString('latin1');
    const start = Number(/startxref\n(\d+)/.exec(result)?.[1]);
    expect(result.slice(start, start + 4)).toBe('xref');
    const moved = [...result.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
    expect(moved.map((offset) => result.slice(offset, offset + 7))).toEqual(['1 0 obj', '2 0 obj', '3 0 obj']);
    const length = Number(/\/Length (\d+)/.exec(result)?.[1]);
    const stream = result.indexOf('stream\n') + 7;
    expect(result.slice(stream + length, stream + length + 10)).toBe('\nendstream');
    expect(result).toContain('/DisplayDocTitle true');
  });
});
