import { APIError } from 'better-auth/api';

import type { ErrorCode } from '../../domain/errors.ts';

/** A refusal with status 410 out of one of our own endpoints in the sign-in library. */
export const gone = (code: Extract<ErrorCode, 'LINK_USED' | 'LINK_EXPIRED'>) => new APIError('GONE', { code, message: code });
