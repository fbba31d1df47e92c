import type { Confirmation } from '../../domain/document.ts';
import type { DocumentLocale } from './document-model.ts';

/**
 * What a frozen document is made from. `sha256` and `verifyUrl` are null for a draft, which then says that it is one.
 * What the group wrote is in the language of `snapshot.collaboration`, which steers hyphenation and screen readers.
 */
export type DocumentRequest<Snapshot> = {
  snapshot: Snapshot;
  sha256: string | null;
  verifyUrl: string | null;
  confirmations: Confirmation[];
  locale: DocumentLocale;
};
