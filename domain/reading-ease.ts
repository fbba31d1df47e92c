/** The words of a text: letters with marks, hyphens and apostrophes inside. Figures alone are no words. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
}

/**
 * LIX after Björnsson: words per sentence plus the percentage of words longer than six letters. Under 30 is very easy,
 * 30-40 easy, 40-50 as a newspaper, over 50 hard. A sentence ends with . ! ? … or : before a space or the end; a text
 * without any is one sentence. 0 for texts without words.
 * @source inventory A14
 */
export function lix(texts: readonly string[]): number {
  const words = texts.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const sentences = texts.reduce((sum, text) => sum + sentencesIn(text), 0);
  const long = words.filter((word) => [...word].filter((sign) => /\p{L}/u.test(sign)).length > 6).length;
  return words.length / sentences + (100 * long) / words.length;
}

function sentencesIn(text: string): number {
  if (wordsOf(text).length === 0) return 0;
  return Math.max(1, (text.match(/[.!?…:](?=["”’)]*(\s|$))/g) ?? []).length);
}
