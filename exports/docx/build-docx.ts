import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  AlignmentType,
  type ISectionOptions,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { cleanText, mapStrings } from '../document/clean-text.ts';
import type { DocumentModel, DocumentSection } from '../document/document-model.ts';
import { docxBlock, factParagraph } from './docx-blocks.ts';
import { contentLanguageOf, textParagraph, type DocxContext } from './docx-text.ts';
import { colours, documentNumbering, documentStyles, embeddedFonts } from './docx-theme.ts';
import { ringMarkPng } from './ring-mark-png.ts';

/** A4 in twips, and its margins. */
const page = { width: 11906, height: 16838, side: 1361, landscapeSide: 1021, top: 1700, bottom: 1361 };
/** English Metric Units in a millimetre. */
const millimetre = 36_000;
/**
 * `cover`: `page` has a cover of its own and contents, `head` has the cover's words first on the first page.
 * `pageNumbers`: lay out the whole document to write page numbers in the contents (a second for a plan of 20 pages);
 * without it the contents are links, and Word asks to add the numbers when it opens the document.
 */
export type DocxLook = { cover: 'page' | 'head'; pageNumbers: boolean };

/**
 * The document as a Word file with real styles, headings, lists and tables. Holds the same words as the PDF; the drawn
 * timeline is a list in the order of time instead. Text is never taken for markup or field codes. Takes a second of
 * computing or more: call `renderDocx`, which does it in a worker.
 */
export async function buildDocx(given: DocumentModel, { cover, pageNumbers }: DocxLook): Promise<Uint8Array> {
  const model = mapStrings(given, cleanText);
  const sections = await Promise.all(
    model.sections.map((section, index) => bodySection(model, section, index === 0 && cover === 'head')),
  );
  const document = new Document({
    title: model.title,
    creator: model.author,
    lastModifiedBy: model.author,
    styles: documentStyles(model.locale),
    numbering: documentNumbering(listStarts(model)),
    fonts: embeddedFonts(),
    features: { updateFields: false },
    ...(pageNumbers ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    sections: cover === 'page' ? [coverSection(model), contentsSection(model), ...sections] : sections,
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The numbers that the document's lists begin with, wherever they stand. */
function listStarts(value: unknown, found = new Set<number>()): Set<number> {
  if (typeof value !== 'object' || value === null) return found;
  const { type, start } = value as { type?: unknown; start?: unknown };
  if (type === 'list' && typeof start === 'number') found.add(start);
  for (const part of Object.values(value)) listStarts(part, found);
  return found;
}

const contextOf = (model: DocumentModel, landscape: boolean): DocxContext => ({
  contentLanguage: contentLanguageOf(model.locale, model.contentLanguage),
  textWidth: landscape ? page.height - 2 * page.landscapeSide : page.width - 2 * page.side,
});

function pageProperties(landscape: boolean): NonNullable<ISectionOptions['properties']> {
  const side = landscape ? page.landscapeSide : page.side;
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        width: page.width,
        height: page.height,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top: page.top, bottom: page.bottom, left: side, right: side, header: 740, footer: 680 },
    },
  };
}

async function bodySection(model: DocumentModel, section: DocumentSection, withCover: boolean): Promise<ISectionOptions> {
  const context = contextOf(model, section.landscape);
  const blocks = await Promise.all(section.blocks.map((block, index) => docxBlock(context, block, index === 0 && !withCover)));
  return {
    properties: pageProperties(section.landscape),
    ...headAndFoot(model),
    children: [...(withCover ? coverParagraphs(model, 54, { right: -26, top: -30, size: 76 }) : []), ...blocks.flat()],
  };
}

function coverSection(model: DocumentModel): ISectionOptions {
  const space = new Paragraph({ spacing: { before: 8300 } });
  return {
    properties: pageProperties(false),
    headers: { default: new Header({ children: [new Paragraph({})] }) },
    footers: { default: new Footer({ children: [new Paragraph({})] }) },
    children: [space, ...coverParagraphs(model, 60, { right: -74, top: -74, size: 252 })],
  };
}

/** Words of the cover over the four rings, which hang out over the page's corner; millimetres and half points. */
function coverParagraphs(
  model: DocumentModel,
  titleSize: number,
  place: { right: number; top: number; size: number },
): Paragraph[] {
  const context = contextOf(model, false);
  const { kicker, title, subtitle, facts } = model.cover;
  const size = title.text.length > 70 ? 44 : titleSize;
  const ruled = { style: BorderStyle.SINGLE, size: 10, color: colours.spruce, space: 10 };
  return [
    new Paragraph({ style: 'RingarKicker', children: [ringImage(place), new TextRun({ text: kicker })] }),
    new Paragraph({ style: 'Title', children: [new TextRun({ text: title.text, size })] }),
    textParagraph(context, [subtitle], { style: 'Subtitle', border: { bottom: ruled } }),
    ...facts.map((fact) => factParagraph(context, fact)),
  ];
}

let drawnRings: Buffer | undefined;

/** Drawn once per worker. */
function rings(): Buffer {
  drawnRings ??= ringMarkPng(760);
  return drawnRings;
}

function ringImage({ right, top, size }: { right: number; top: number; size: number }): ImageRun {
  const pixels = Math.round((size / 25.4) * 96);
  return new ImageRun({
    type: 'png',
    data: rings(),
    transformation: { width: pixels, height: pixels },
    altText: { name: 'Ringar', title: '', description: '' },
    decorative: true,
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: (210 - size - right) * millimetre },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: top * millimetre },
      wrap: { type: TextWrappingType.NONE },
      behindDocument: true,
      allowOverlap: true,
    },
  });
}

function contentsSection(model: DocumentModel): ISectionOptions {
  const title = new Paragraph({
    children: [new TextRun({ text: model.contentsTitle, bold: true, size: 40, color: colours.spruce })],
    spacing: { after: 240 },
  });
  return {
    properties: pageProperties(false),
    ...headAndFoot(model),
    children: [title, new TableOfContents(model.contentsTitle, { hyperlink: true, headingStyleRange: '1-2' })],
  };
}

function headAndFoot(model: DocumentModel): Pick<ISectionOptions, 'headers' | 'footers'> {
  const soft = { size: 17, color: colours.inkSoft };
  const pieces = model.pageLabel
    .split(/(\{page\}|\{pages\})/)
    .map((piece) => (piece === '{page}' ? PageNumber.CURRENT : piece === '{pages}' ? PageNumber.TOTAL_PAGES : piece));
  return {
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: colours.line, space: 6 } },
            children: [new TextRun({ ...soft, text: model.runningHead })],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ ...soft, children: pieces })] })],
      }),
    },
  };
}
