import type { DocumentListItem } from '../../../contract/documents.ts';
import type { I18n } from '../../lib/i18n.ts';

/** What matters now about a frozen document, as a sentence: how many have still to answer. */
export function documentStateWords(
  { kind, number, confirmations }: Pick<DocumentListItem, 'kind' | 'number' | 'confirmations'>,
  { t }: Pick<I18n, 't'>,
): string {
  const waiting = confirmations.total - confirmations.decided;
  if (confirmations.total === 0)
    return t('documents.titleNobody', { document: t(`documents.kindVersionAtStart.${kind}`, { number }) });
  const document = t(`documents.kindVersion.${kind}`, { number });
  return waiting > 0 ? t('documents.titleWaiting', { count: waiting, document }) : t('documents.titleAll', { document });
}
