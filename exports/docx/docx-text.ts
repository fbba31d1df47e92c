import { AlignmentType, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import type { DocumentLocale, RichBlock, Span } from '../document/document-model.ts';
import { numbersFrom, toneColours, wordLanguage } from './docx-theme.ts';

/** What every part of a Word document needs: the language of the group's own words when it is not the document's. */
export type DocxContext = { contentLanguage: string | null; textWidth: number };

/** Runs of a paragraph; a line feed becomes a line break, right-to-left letters are marked as such. */
export function runs(context: DocxContext, spans: Span[]): TextRun[] {
  return spans.flatMap((span) =>
    span.text.split('\n').map(
      (text, index) =>
        new TextRun({
          text,
          ...(index > 0 ? { break: 1 } : {}),
          ...(span.bold ? { bold: true } : {}),
          ...(span.italic ? { italics: true } : {}),
          ...(span.tone ? { color: toneColours[span.tone] } : {}),
          ...(span.own && context.contentLanguage ? { language: { value: context.contentLanguage } } : {}),
          ...(startsRightToLeft(text) ? { rightToLeft: true } : {}),
        }),
    ),
  );
}

/** A paragraph of spans; one whose first letter is Hebrew or Arabic runs from the right. */
export function textParagraph(context: DocxContext, spans: Span[], options: IParagraphOptions = {}): Paragraph {
  const direction = startsRightToLeft(spans.map((span) => span.text).join(''))
    ? { bidirectional: true, alignment: AlignmentType.START }
    : {};
  return new Paragraph({ ...options, ...direction, children: runs(context, spans) });
}

/** The first letter decides, as in the Unicode bidirectional algorithm. */
export function startsRightToLeft(text: string): boolean {
  return /^[^\p{L}]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u.test(text);
}

/** BCP 47 tag for Word of the group's own language, or null when the document's own language says it already. */
export function contentLanguageOf(locale: DocumentLocale, contentLanguage: string): string | null {
  if (contentLanguage === locale) return null;
  return contentLanguage in wordLanguage ? wordLanguage[contentLanguage as DocumentLocale] : contentLanguage;
}

/** Rich text as Word paragraphs, headings and real lists; each ordered list counts anew. */
export function richParagraphs(
  context: DocxContext,
  blocks: RichBlock[],
  options: IParagraphOptions = {},
  depth = 0,
): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [textParagraph(context, block.spans, options)];
    if (block.type === 'heading') return [textParagraph(context, block.spans, { style: `Heading${Math.min(block.level, 6)}` })];
    const numbering = {
      reference: block.ordered ? numbersFrom(block.start) : 'bullets',
      level: Math.min(depth, 5),
      instance: nextListInstance(),
    };
    return block.items.flatMap(([first, ...rest]) => [
      ...(first === undefined
        ? []
        : richParagraphs(context, [first], first.type === 'paragraph' ? { style: 'ListParagraph', numbering } : {}, depth + 1)),
      ...richParagraphs(context, rest, { style: 'ListParagraph', indent: { left: 360 + depth * 360 } }, depth + 1),
    ]);
  });
}

let listInstances = 0;

function nextListInstance(): number {
  listInstances += 1;
  return listInstances;
}
