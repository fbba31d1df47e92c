import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, type IPropertiesOptions } from 'docx';
import type { DocumentLocale, Tone } from '../document/document-model.ts';

const require = createRequire(import.meta.url);

/** Colours of the look (spec: look), as Word writes them. */
export const colours = {
  spruce: '14574B',
  ink: '17302B',
  inkSoft: '4A5F59',
  line: 'DDD5C6',
  sunk: 'F2EDE3',
  spruceSoft: 'E4EFEA',
  amber: 'F2A33A',
  amberInk: '8A4B00',
  amberSoft: 'FDF0DC',
  red: 'A3262A',
  green: '2B6B3A',
} as const;

export const toneColours: Record<Tone, string> = {
  muted: colours.inkSoft,
  green: colours.green,
  amber: colours.amberInk,
  red: colours.red,
};

/** Names that Word knows for the language of what the document says. */
export const wordLanguage: Record<DocumentLocale, string> = { sv: 'sv-SE', en: 'en-GB' };

/** Our typeface is embedded; complex scripts and a Word that refuses embedding fall back to what every Word has. */
const typeface = 'Atkinson Hyperlegible Next';
export const fontNames = { ascii: typeface, hAnsi: typeface, cs: 'Arial', eastAsia: 'Arial' };

/** The faces to embed. Word has one bold, so the semi-bold of the look takes its place. */
export function embeddedFonts(): NonNullable<IPropertiesOptions['fonts']> {
  const face = (folder: string) =>
    readFileSync(
      require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${folder}/AtkinsonHyperlegibleNext_${folder}.ttf`),
    );
  return [
    {
      name: typeface,
      data: face('400Regular'),
      bold: face('600SemiBold'),
      italic: face('400Regular_Italic'),
      boldItalic: face('600SemiBold_Italic'),
    },
  ];
}

const auto = (line: number) => ({ line, lineRule: LineRuleType.AUTO });
/** Word has the outline level of its own heading styles by their names; other readers need it said. */
const headingOf = (level: number, size: number, before: number, after: number) => ({
  run: { font: fontNames, size, bold: true, color: colours.spruce },
  paragraph: { spacing: { before, after, ...auto(252) }, keepNext: true, keepLines: true, outlineLevel: level - 1 },
});

/** Real styles, so that the document can be restyled and navigated in Word. Sizes are half points, spacing twips. */
export function documentStyles(locale: DocumentLocale): NonNullable<IPropertiesOptions['styles']> {
  return {
    default: {
      document: {
        run: { font: fontNames, size: 21, color: colours.ink, language: { value: wordLanguage[locale] } },
        paragraph: { spacing: { after: 140, ...auto(288) } },
      },
      title: {
        run: { font: fontNames, size: 60, bold: true, color: colours.spruce },
        paragraph: { spacing: { before: 120, after: 160, ...auto(240) } },
      },
      heading1: headingOf(1, 40, 560, 200),
      heading2: headingOf(2, 28, 400, 140),
      heading3: headingOf(3, 23, 320, 120),
      heading4: headingOf(4, 21, 280, 100),
      heading5: headingOf(5, 21, 240, 100),
      heading6: headingOf(6, 21, 240, 100),
      listParagraph: { run: { font: fontNames }, paragraph: { spacing: { after: 80, ...auto(276) } } },
      hyperlink: { run: { color: colours.spruce, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 34 },
        paragraph: { spacing: { after: 480 } },
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        next: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 100, after: 20, ...auto(252) } },
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: { spacing: { after: 20, ...auto(252) }, indent: { left: 280 } },
      },
      {
        id: 'RingarKicker',
        name: 'Ringar Kicker',
        basedOn: 'Normal',
        run: { size: 24, color: colours.inkSoft },
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 30, color: colours.spruce },
        paragraph: {
          indent: { left: 240 },
          border: { left: { style: BorderStyle.SINGLE, size: 24, space: 12, color: colours.amber } },
          spacing: { before: 160, after: 240, ...auto(276) },
        },
      },
      { id: 'RingarFact', name: 'Ringar Fact', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
      { id: 'RingarFigure', name: 'Ringar Figure', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
      {
        id: 'RingarTable',
        name: 'Ringar Table',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18 },
        paragraph: { spacing: { before: 0, after: 40, ...auto(252) } },
      },
      {
        id: 'RingarTableHead',
        name: 'Ringar Table Head',
        basedOn: 'RingarTable',
        run: { bold: true, color: colours.spruce },
        paragraph: { keepNext: true },
      },
      { id: 'RingarSign', name: 'Ringar Sign', basedOn: 'RingarTable', run: { size: 15, color: colours.inkSoft } },
      { id: 'RingarEmpty', name: 'Ringar Empty', basedOn: 'Normal', run: { italics: true, color: colours.inkSoft } },
    ],
  };
}

/** The numbered lists of Word that begin with a number. */
export const numbersFrom = (start = 1): string => (start === 1 ? 'numbers' : `numbers-${start}`);

/** Numbered chapters, bullets and numbered lists, as Word's own lists; `starts` are the numbers that lists begin with. */
export const documentNumbering = (starts: ReadonlySet<number>): NonNullable<IPropertiesOptions['numbering']> => ({
  config: [
    {
      reference: 'chapters',
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: ['%1', '%1.%2', '%1.%2.%3'][level] ?? '',
        suffix: 'space' as const,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 0, hanging: 0 } } },
      })),
    },
    { reference: 'bullets', levels: listLevels(LevelFormat.BULLET, () => '•') },
    ...[...new Set([1, ...starts])].map((start) => ({
      reference: numbersFrom(start),
      levels: listLevels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start),
    })),
  ],
});

function listLevels(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string, start = 1) {
  return Array.from({ length: 6 }, (_, level) => ({
    level,
    format,
    start,
    text: text(level),
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 360 + level * 360, hanging: 300 } } },
  }));
}
