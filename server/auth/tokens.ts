import { hash, randomBytes } from 'node:crypto';

import { isSafeText } from '../../domain/safe-text.ts';

/**
 * A fresh secret for a link: 32 random bytes, written so that it fits in an address. One that happens to look like a
 * personal identity number is thrown away, since the safe-text guard would refuse it on its way back.
 */
export const newToken = (): string => {
  const token = randomBytes(32).toString('base64url');
  return isSafeText(token) ? token : newToken();
};

/** What the database keeps of a token. */
export const hashToken = (token: string) => hash('sha256', token);
