import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  ImageRun,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
  type Table,
} from 'docx';
import { toBuffer as qrToPng } from 'qrcode';
import type { Block, Span, VerificationBlock } from '../document/document-model.ts';
import { docxTable } from './docx-table.ts';
import { richParagraphs, runs, textParagraph, type DocxContext } from './docx-text.ts';
import { colours } from './docx-theme.ts';

/** Twips from the margin to a fact's value, and the longest label that leaves it on the same line. */
const factIndent = 2700;
const longestLabel = 28;

/** One block of the document model as Word paragraphs and tables; `opens` is true for the first of a page. */
export async function docxBlock(context: DocxContext, block: Block, opens: boolean): Promise<(Paragraph | Table)[]> {
  switch (block.type) {
    case 'heading':
      return [
        textParagraph(context, [block.text], {
          style: `Heading${block.level}`,
          ...(opens ? { spacing: { before: 0 } } : {}),
          ...(block.numbered ? { numbering: { reference: 'chapters', level: block.level - 1 } } : {}),
        }),
      ];
    case 'paragraph':
      return [
        textParagraph(
          context,
          block.spans,
          block.look === 'empty' ? { style: 'RingarEmpty' } : { keepNext: block.look === 'intro' },
        ),
      ];
    case 'quote':
      return richParagraphs(context, block.blocks, { style: 'Quote' });
    case 'rich':
      return richParagraphs(context, block.blocks);
    case 'list':
      return richParagraphs(context, [
        { type: 'list', ordered: false, items: block.items.map((spans) => [{ type: 'paragraph', spans }]) },
      ]);
    case 'facts':
      return block.rows.map((row) => factParagraph(context, row));
    case 'figures':
      return block.items.map(figureParagraph);
    case 'note':
      return [noteParagraph(context, block.spans, block.tone === 'amber' ? colours.amberSoft : colours.spruceSoft)];
    case 'table':
      return [docxTable(context, block), afterTable()];
    case 'timeline':
      return [docxTable(context, block.list), afterTable()];
    case 'verification':
      return verificationParagraphs(block);
  }
}

/** Label and value on one line with a tab; a value that wraps stays in its column. */
export function factParagraph(context: DocxContext, { label, spans }: { label: string; spans: Span[] }): Paragraph {
  return new Paragraph({
    style: 'RingarFact',
    tabStops: [{ type: TabStopType.LEFT, position: factIndent }],
    indent: { left: factIndent, hanging: factIndent },
    children: [
      new TextRun({ text: label, color: colours.inkSoft }),
      label.length > longestLabel ? new TextRun({ break: 1 }) : new TextRun({ text: '\t' }),
      ...runs(context, spans),
    ],
  });
}

function figureParagraph({ value, label }: { value: string; label: string }): Paragraph {
  return new Paragraph({
    style: 'RingarFigure',
    children: [
      new TextRun({ text: value, bold: true, size: 36, color: colours.spruce }),
      new TextRun({ text: `  ${label}`, color: colours.inkSoft }),
    ],
  });
}

function noteParagraph(context: DocxContext, spans: Span[], fill: string): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 4, space: 8, color: fill };
  return textParagraph(context, spans, {
    shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    indent: { left: 160, right: 160 },
    spacing: { before: 240, after: 240 },
  });
}

/** Word glues a table to what follows, and two tables to each other, unless a paragraph stands between. */
function afterTable(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 120 } });
}

async function verificationParagraphs(block: VerificationBlock): Promise<Paragraph[]> {
  const plain = (text: string, color: string = colours.ink) =>
    new Paragraph({ children: [new TextRun({ text, size: 18, color })], spacing: { after: 60 }, keepNext: true });
  const lines = [plain(block.hashLabel, colours.inkSoft), plain(block.hash), plain(block.explanation)];
  if (block.url === null) return lines;
  const code = await qrToPng(block.url, {
    margin: 1,
    scale: 6,
    errorCorrectionLevel: 'M',
    color: { dark: `#${colours.ink}`, light: '#FFFFFF' },
  });
  const link = new ExternalHyperlink({
    link: block.url,
    children: [new TextRun({ text: block.url, style: 'Hyperlink', size: 18 })],
  });
  const image = new ImageRun({
    type: 'png',
    data: code,
    transformation: { width: 104, height: 104 },
    altText: { name: 'QR', title: block.qrAlt, description: block.qrAlt },
  });
  // One paragraph: the code must not end up on a page without the words that explain it.
  const children = [
    new TextRun({ text: `${block.linkLabel} `, size: 18, color: colours.inkSoft }),
    link,
    new TextRun({ break: 1 }),
    image,
  ];
  return [...lines, new Paragraph({ alignment: AlignmentType.START, keepLines: true, children })];
}
