import { createHash, randomBytes } from 'node:crypto';

/** A fresh secret for a link: 32 random bytes, written so that it fits in an address. */
export const newToken = () => randomBytes(32).toString('base64url');

/** What the database keeps of a token. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');
