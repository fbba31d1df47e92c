import { useI18n } from './i18n.ts';

/** How near the end of the room the count shows, in characters; never more than a fifth of the room. */
const countFromLeft = 200;

/** What a field says of the length of its text: how much room is left near the end, or that it is too long and by how much. */
export function useLengthWords(value: string, maxLength: number | undefined): { tooLong: string | null; left: string | null } {
  const { t } = useI18n();
  if (maxLength === undefined) return { tooLong: null, left: null };
  const left = maxLength - value.length;
  if (left < 0) return { tooLong: t('fields.tooLong', { over: -left }), left: null };
  const isNear = left <= Math.min(countFromLeft, maxLength / 5);
  return { tooLong: null, left: isNear ? t('fields.charactersLeft', { count: left }) : null };
}
