import type { Confirmation } from '../../domain/document.ts';
import type { DocumentLocale } from '../document/document-model.ts';
import type { DocumentRequest } from '../document/document-request.ts';
import { buildConfirmations } from './build-plan-snapshot.ts';

/** A hash for tests, easy to find in a text. */
export const exampleHash = '0f3ac91b7d22e8450f3ac91b7d22e8450f3ac91b7d22e8450f3ac91b7d22e845';
export const exampleVerifyUrl = 'https://ringar.exempelstad.se/verify/0f3ac91b7d22e845';

/** A request for a frozen document with decisions in every state. */
export function buildRequest<Snapshot>(
  snapshot: Snapshot,
  changes: { locale?: DocumentLocale; confirmations?: Confirmation[]; sha256?: string | null; verifyUrl?: string | null } = {},
): DocumentRequest<Snapshot> {
  return {
    snapshot,
    sha256: exampleHash,
    verifyUrl: exampleVerifyUrl,
    confirmations: buildConfirmations(),
    locale: 'sv',
    ...changes,
  };
}
