import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { mapStrings } from '../document/clean-text.ts';
import { addPdfUaIdentifier } from './add-pdf-ua-identifier.ts';
import { boardFontFamilies, readBoardFont } from './board-fonts.ts';
import { breakLongRuns, createDrawableText } from './drawable-text.ts';

const templates = fileURLToPath(new URL('./templates', import.meta.url));

/** Templates in `exports/pdf/templates`. */
export type PdfTemplate = 'plan' | 'start-decision' | 'plan-a3' | 'exercise' | 'flyer';

/** Data of a template: plain JSON. `date` is ISO; `missingCharacters` is said when a character could not be drawn. */
export type PdfData = { date: string; missingCharacters: { one: string; other: string } };

/** Compiles `data` with a template to a PDF that is PDF/UA-1 and PDF/A-2a. Throws with the compiler's own words. */
export type PdfCompiler = (template: PdfTemplate, data: PdfData) => Uint8Array;

/** A compiler with the typefaces on board; about 0.2 s to make, and not for use from two threads. */
export function createPdfCompiler(): PdfCompiler {
  const compiler = NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontBlobs: boardFontFamilies.flatMap(readBoardFont) }],
  });
  const drawable = createDrawableText();

  return (template, data) => {
    let missing = 0;
    const safe = mapStrings(data, (text, key) => {
      const result = drawable(text);
      missing += result.missing;
      return key === 'text' ? breakLongRuns(result.text) : result.text;
    });
    const sentence = missing === 1 ? data.missingCharacters.one : data.missingCharacters.other;
    const missingNote = missing === 0 ? null : sentence.replace('{count}', String(missing));
    const input = { ...safe, missingNote, calendar: calendarOf(data.date) };
    try {
      compiler.mapShadow(`${templates}/data.json`, Buffer.from(JSON.stringify(input)));
      return exportBoth(compiler, compileStrictly(compiler, `${templates}/${template}.typ`));
    } finally {
      // Without this the memoized layout of every document ever made stays in memory.
      compiler.evictCache(0);
    }
  };
}

/** Compiles and takes a warning for an error: a warning here is a typeface or a glyph that is not there. */
function compileStrictly(compiler: NodeCompiler, mainFilePath: string): NodeTypstDocument {
  const result = compiler.compile({ mainFilePath, resetRead: true });
  const problem = result.takeError() ?? result.takeWarnings();
  if (problem !== null) throw new Error(`Typst: ${JSON.stringify(compiler.fetchDiagnostics(problem)).slice(0, 2000)}`);
  if (result.result === null) throw new Error('Typst gave no document');
  return result.result;
}

/** The UA-1 export is only the gate: it refuses what a screen reader could not follow. */
function exportBoth(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  compiler.pdf(document, { pdfStandard: 'ua-1' });
  return addPdfUaIdentifier(compiler.pdf(document, { pdfStandard: 'a-2a' }));
}

/** The date as the template needs it; a date that cannot be read becomes 1 January 1970. */
function calendarOf(iso: string): Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number> {
  const parsed = new Date(iso);
  const date = Number.isNaN(parsed.getTime()) ? new Date(0) : parsed;
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
