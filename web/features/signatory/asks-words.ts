import type { SignatoryView } from '../../../contract/confirmations.ts';
import type { I18n } from '../../lib/i18n.ts';

/** What a document asks of the reader's organisation: activities, which of them it leads, what it contributes. */
export function asksWords(
  { period, ownActivities, ownSums, decision }: SignatoryView['summary'],
  { t, format }: Pick<I18n, 't' | 'format'>,
): string {
  if (decision) return decisionWords(decision, { t, format });
  const years = period ? (period.from === period.to ? String(period.from) : `${period.from}–${period.to}`) : '';
  const leads = ownActivities.filter((activity) => activity.leads).length;
  const parts = [
    ...(ownActivities.length > 0 ? [t('link.asksActivities', { count: ownActivities.length, period: years })] : []),
    ...(leads > 0 ? [t('link.asksLeads', { count: leads })] : []),
  ];
  const sums = ownSums.map(({ kind, sumSek }) => t(`link.asksSum.${kind}`, { amount: format.money(sumSek) }));
  if (parts.length + sums.length === 0) return t('link.asksNone');
  const sentences = [
    ...(parts.length > 0 ? [`${parts.join(', ')}.`] : []),
    ...(sums.length > 0 ? [t('link.asksSums', { sums: format.list(sums) })] : []),
  ];
  return sentences.join(' ');
}

function decisionWords(
  { outcome, startsOn, months }: NonNullable<SignatoryView['summary']['decision']>,
  { t, format }: Pick<I18n, 't' | 'format'>,
): string {
  if (outcome !== 'start') return t(`link.asksStart.${outcome}`);
  return startsOn && months ? t('link.asksStart.start', { date: format.date(startsOn), months }) : t('link.asksStart.startOpen');
}
