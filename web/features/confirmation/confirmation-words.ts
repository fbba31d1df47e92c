import type { ConfirmationView, ReopenedReasonView } from '../../../contract/confirmations.ts';
import type { ConfirmationState } from '../../../domain/document.ts';
import type { IconName } from '../../components/icon.tsx';
import type { Tone } from '../../components/pill.tsx';
import type { I18n, MessageKey } from '../../lib/i18n.ts';

/** Colour and sign of each state; the words always stand beside them. */
export const stateLooks: Record<ConfirmationState, { tone: Tone; icon: IconName }> = {
  proposed: { tone: 'neutral', icon: 'clock' },
  anchored: { tone: 'amber', icon: 'users' },
  confirmed: { tone: 'green', icon: 'check' },
  reserved: { tone: 'amber', icon: 'flag' },
  declined: { tone: 'red', icon: 'close' },
};

/** Reasons named before the rest are only counted. */
const mostReasons = 3;

/** The part of a plan that a change is about, in words: "aktiviteten ”Insatsvecka”". */
export function thingWords({ section, label }: { section: string; label: string }, { t }: Pick<I18n, 't'>): string {
  const name = section === 'texts' ? t(`confirm.texts.${label}` as MessageKey) : label;
  return t(`confirm.things.${section}` as MessageKey, { label: name });
}

/** "aktiviteten ”Insatsvecka” ändrades och målet ”…” lades till", at most three and then how many more. */
export function reopenedWords(reasons: readonly ReopenedReasonView[], { t, format }: Pick<I18n, 't' | 'format'>): string {
  const words = reasons.map((reason) => t(`confirm.happened.${reason.kind}` as MessageKey, { thing: thingWords(reason, { t }) }));
  const count = words.length - mostReasons;
  if (count <= 0) return format.list(words);
  return t('confirm.reopenedMore', { reasons: words.slice(0, mostReasons).join(', '), count });
}

/** Who decided, when and where it is written: "Socialnämnden, 3 mars 2027, § 118". */
export function decidedLine(
  { decidingBody: body, decidedOn, paragraph }: Pick<ConfirmationView, 'decidingBody' | 'decidedOn' | 'paragraph'>,
  { t, format }: Pick<I18n, 't' | 'format'>,
): string {
  const date = decidedOn ? format.date(decidedOn) : '';
  return paragraph ? t('confirm.decidedByParagraph', { body, date, paragraph }) : t('confirm.decidedBy', { body, date });
}
