import type { Exercise, Field, FieldType } from './method.ts';

/** What a guest without an account can answer: words, not what the group chooses, counts or keeps in a register. */
const guestTypes: readonly FieldType[] = ['rich-text', 'short-text', 'list'];

/** Longest answer to one question, in characters. */
export const longestGuestAnswer = 5_000;

/** Days that the link of a guest works. */
export const guestDays = 30;

/** Answers by the key of the question. */
export type GuestAnswers = Record<string, string>;

/** The questions of an exercise that a guest is asked: all in words, or the `asked` of them; none when it is answered silently. @source inventory settlement 32 */
export function guestQuestions({ mode, fields }: Pick<Exercise, 'mode' | 'fields'>, asked: readonly string[] = []): Field[] {
  const open = mode === 'silent' ? [] : fields.filter(({ type }) => guestTypes.includes(type));
  return asked.length === 0 ? open : open.filter(({ key }) => asked.includes(key));
}
