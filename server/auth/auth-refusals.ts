import type { ErrorCode } from '../../domain/errors.ts';
import { hidesStorageFailure } from '../store/storage-failure.ts';

/** The sign-in library's own codes in our vocabulary; what is not named here follows from the status. */
const codes: Record<string, ErrorCode> = {
  LINK_EXPIRED: 'LINK_EXPIRED',
  LINK_USED: 'LINK_USED',
  INVALID_EMAIL_OR_PASSWORD: 'SIGN_IN_REFUSED',
  INVALID_PASSWORD: 'SIGN_IN_REFUSED',
  INVALID_CODE: 'CODE_WRONG',
  CODE_USED: 'CODE_USED',
  INVALID_BACKUP_CODE: 'CODE_WRONG',
  TOTP_NOT_ENABLED: 'CODE_WRONG',
  BACKUP_CODES_NOT_ENABLED: 'CODE_WRONG',
  INVALID_TWO_FACTOR_COOKIE: 'SIGN_IN_AGAIN',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'SIGN_IN_AGAIN',
  SESSION_NOT_FRESH: 'SIGN_IN_AGAIN',
  ACCOUNT_TEMPORARILY_LOCKED: 'TOO_MANY_REQUESTS',
  TOTP_ALREADY_ENABLED: 'ALREADY_EXISTS',
  CHALLENGE_NOT_FOUND: 'PASSKEY_REFUSED',
  AUTHENTICATION_FAILED: 'PASSKEY_REFUSED',
  PASSKEY_NOT_FOUND: 'PASSKEY_REFUSED',
  FAILED_TO_VERIFY_REGISTRATION: 'PASSKEY_REFUSED',
  YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY: 'NOT_ALLOWED',
};

/** Our code for a refusal of the sign-in library: by its own code, else by its HTTP status. */
export function authRefusal(status: number, code: unknown): ErrorCode {
  const known = typeof code === 'string' ? codes[code] : undefined;
  if (known) return known;
  if (status === 400 || status === 415 || status === 422) return 'BAD_INPUT';
  if (status === 401) return 'NOT_SIGNED_IN';
  if (status === 403) return 'NOT_ALLOWED';
  if (status === 404 || status === 405) return 'NOT_FOUND';
  // Two backup codes at the same moment: the one that came second is not taken.
  if (status === 409) return 'CODE_WRONG';
  if (status === 429) return 'TOO_MANY_REQUESTS';
  if (typeof code === 'string' && hidesStorageFailure(code)) return 'STORAGE_UNAVAILABLE';
  return 'INTERNAL';
}
