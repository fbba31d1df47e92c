import { Refusal } from '../../domain/errors.ts';
import type { Locale, Method } from '../../domain/method.ts';
import { type MethodCopy, originalWithKept, type OwnText, sameWords } from '../../domain/method-copy.ts';
import { canBeEmpty, listMethodTexts, type MethodTextAt, type MethodWords } from '../../domain/method-texts.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { changeMethodCopy, type CopyChange, type SavedCopy } from './change-method-copy.ts';

export type SaveMethodTexts = CopyChange & {
  locale: Locale;
  /** `value` null goes back to the original's words. */
  texts: { path: string; value: MethodWords | null }[];
};

/**
 * Says texts of a method in the town's own words, in one language. What the original says now is noted beside, so that
 * the town is told when it changes; saving a text again as it is settles that. Errors: those of `changeMethodCopy`;
 * BAD_INPUT with the paths of texts that the method lacks, that are of another kind, or that must not be empty.
 */
export function saveMethodTexts(work: Work, services: Services, input: SaveMethodTexts): Promise<SavedCopy> {
  const { method, locale, texts } = input;
  const target = `${locale} ${texts.length === 1 ? texts[0]!.path : texts.length}`;
  return changeMethodCopy(work, services, { ...input, action: 'method.texts-saved', target }, (copy, original) => {
    const earlier = services.earlierExercises(method, locale);
    const words = originalWithKept(original, copy, earlier);
    return { ...copy, texts: { ...copy.texts, [locale]: withTexts(copy, words, { locale, texts }) } };
  });
}

function withTexts(
  copy: MethodCopy,
  words: Method,
  { locale, texts }: Pick<SaveMethodTexts, 'locale' | 'texts'>,
): Record<string, OwnText> {
  const all = new Map(listMethodTexts(words).map((text) => [text.path, text]));
  const wrong = texts.filter(({ path, value }) => value !== null && !fits(value, all.get(path)));
  if (wrong.length > 0) throw new Refusal('BAD_INPUT', { fields: wrong.map(({ path }) => ({ path })) });
  const own = { ...copy.texts[locale] };
  for (const { path, value } of texts) {
    const base = all.get(path)?.value;
    if (value === null || base === undefined || sameWords(value, base)) delete own[path];
    else own[path] = { value, base };
  }
  return own;
}

function fits(value: MethodWords, text: MethodTextAt | undefined): boolean {
  if (!text || Array.isArray(value) !== Array.isArray(text.value)) return false;
  if (text.kind === 'scale' && value.length !== text.value.length) return false;
  const lines = typeof value === 'string' ? [value] : value;
  const isEmpty = text.kind === 'scale' ? lines.some(isBlank) : lines.every(isBlank);
  return !isEmpty || canBeEmpty(text.kind);
}

const isBlank = (line: string) => line.trim() === '';
