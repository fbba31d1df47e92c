import { findUnsafeText } from '../../domain/safe-text.ts';
import { today } from './clock.ts';
import { i18n } from './i18n.ts';

/** Why a text may not be saved, as a sentence in the reader's language; `null` when it may. */
export function unsafeSentence(text: string): string | null {
  const first = findUnsafeText(text, { today: today() })[0];
  if (!first) return null;
  const found = text.slice(first.start, first.end);
  const key = first.kind === 'personnummer' ? 'fields.unsafePersonnummer' : 'fields.unsafeSamordningsnummer';
  return i18n().t(key, { found });
}

/** As `unsafeSentence`, for every text anywhere inside a value (object, list, rich text). */
export function unsafeSentenceIn(value: unknown): string | null {
  if (typeof value === 'string') return unsafeSentence(value);
  if (typeof value !== 'object' || value === null) return null;
  for (const part of Object.values(value)) {
    const sentence = unsafeSentenceIn(part);
    if (sentence) return sentence;
  }
  return null;
}
