import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Static font files by family, in the order in which `templates/theme.typ` names the families. */
const fontFiles = {
  'Atkinson Hyperlegible Next': [
    '400Regular/AtkinsonHyperlegibleNext_400Regular',
    '400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic',
    '600SemiBold/AtkinsonHyperlegibleNext_600SemiBold',
    '600SemiBold_Italic/AtkinsonHyperlegibleNext_600SemiBold_Italic',
  ],
  'Noto Sans': [
    '400Regular/NotoSans_400Regular',
    '400Regular_Italic/NotoSans_400Regular_Italic',
    '600SemiBold/NotoSans_600SemiBold',
    '600SemiBold_Italic/NotoSans_600SemiBold_Italic',
  ],
  'Noto Sans Arabic': ['400Regular/NotoSansArabic_400Regular', '600SemiBold/NotoSansArabic_600SemiBold'],
  'Noto Sans Hebrew': ['400Regular/NotoSansHebrew_400Regular', '600SemiBold/NotoSansHebrew_600SemiBold'],
  'Noto Sans Thai': ['400Regular/NotoSansThai_400Regular', '600SemiBold/NotoSansThai_600SemiBold'],
  'Noto Sans Ethiopic': ['400Regular/NotoSansEthiopic_400Regular', '600SemiBold/NotoSansEthiopic_600SemiBold'],
  'Noto Sans Symbols 2': ['400Regular/NotoSansSymbols2_400Regular'],
  'Noto Emoji': ['400Regular/NotoEmoji_400Regular', '600SemiBold/NotoEmoji_600SemiBold'],
} as const;

export type BoardFontFamily = keyof typeof fontFiles;

/** The families of the typefaces on board; a text looks for its characters in this order. */
export const boardFontFamilies = Object.keys(fontFiles) as BoardFontFamily[];

/** The bytes of a family's files, regular first. Throws when the package is not installed. */
export function readBoardFont(family: BoardFontFamily): Buffer[] {
  const folder = `@expo-google-fonts/${family.toLowerCase().replaceAll(' ', '-')}`;
  return fontFiles[family].map((file) => readFileSync(require.resolve(`${folder}/${file}.ttf`)));
}
