import { ORPCError, ValidationError } from '@orpc/server';

import { type ErrorCode, errorCodes, Refusal } from '../../domain/errors.ts';
import { megabytes } from '../../domain/megabytes.ts';
import type { Locale } from '../../domain/method.ts';
import { sentence } from '../sentences.ts';
import { isStorageFailure } from '../store/storage-failure.ts';

/** One HTTP status per code: the only place where codes and HTTP meet. */
export const httpStatus: Record<ErrorCode, number> = {
  BAD_INPUT: 400,
  UNSAFE_TEXT: 400,
  TEXT_TOO_LONG: 400,
  NOT_SIGNED_IN: 401,
  OTHER_USER: 409,
  SIGN_IN_REFUSED: 401,
  CODE_WRONG: 401,
  CODE_USED: 401,
  PASSKEY_REFUSED: 401,
  SIGN_IN_AGAIN: 403,
  SIGN_IN_FIRST: 409,
  ADDRESS_DIFFERS: 409,
  PASSWORD_TOO_WEAK: 400,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  LINK_USED: 410,
  LINK_EXPIRED: 410,
  STALE_VERSION: 409,
  ALREADY_EXISTS: 409,
  ALREADY_MADE: 409,
  ROUND_CLOSED: 409,
  ROUND_OPEN: 409,
  ROUND_WITHOUT_ROWS: 409,
  TOO_MANY_DOTS: 400,
  MISSION_PAPER_MISSING: 409,
  MISSION_NOT_READY: 409,
  REPORT_DATE_TAKEN: 409,
  REVISION_OPEN: 409,
  REVISION_NOT_READY: 409,
  EXERCISE_HAS_ANSWERS: 409,
  CHECKLIST_FIRST: 409,
  PLAN_NOT_READY: 409,
  GOAL_LIMIT: 409,
  CONFIRM_NEEDED: 409,
  TOO_FEW_ANSWERS: 409,
  DECISION_NOT_READY: 409,
  NOT_NEWEST: 409,
  LAST_COORDINATOR: 409,
  LAST_WAY: 409,
  ACTOR_MERGED: 409,
  MERGE_BOTH_ANSWERED: 409,
  MERGE_UNDO_LATE: 410,
  MERGE_UNDO_ORDER: 409,
  FILE_TOO_LARGE: 413,
  FILE_UNREADABLE: 400,
  FILE_PROTECTED: 400,
  FILE_OTHER_KIND: 400,
  FILE_TYPE_NOT_ALLOWED: 400,
  ROWS_INVALID: 400,
  TOO_MANY_DOCUMENTS: 429,
  TOO_MANY_LISTS: 429,
  TOO_MANY_REQUESTS: 429,
  TOO_MANY_OPEN: 429,
  STORAGE_UNAVAILABLE: 503,
  METHOD_HAS_ANSWERS: 409,
  LAST_METHOD: 409,
  METHOD_INVALID: 500,
  INTERNAL: 500,
};

/** The body of every refusal. */
export type RefusalBody = { code: ErrorCode; message: string; data?: unknown };

/** The body and status of a refusal, with its sentence in `locale`. */
export function refusalBody(code: ErrorCode, locale: Locale, data?: unknown): RefusalBody {
  const told = (data ?? {}) as { retryAfterSeconds?: unknown; maxBytes?: unknown; kind?: unknown };
  const words = {
    wait: waitWords(locale, numberOr(told.retryAfterSeconds)),
    limit: limitWords(locale, numberOr(told.maxBytes)),
    kind: code === 'FILE_OTHER_KIND' ? sentence(locale, `common.listKinds.${String(told.kind)}`) : '',
  };
  return { code, message: sentence(locale, `errors.${code}`, words), ...(data === undefined ? {} : { data }) };
}

const numberOr = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function limitWords(locale: Locale, maxBytes: number | null): string {
  if (maxBytes === null) return sentence(locale, 'common.limitUnknown');
  return sentence(locale, 'common.limitSize', { size: megabytes(maxBytes) });
}

function waitWords(locale: Locale, seconds: number | null): string {
  if (seconds === null) return sentence(locale, 'common.waitUnknown');
  const [unit, count] = seconds < 60 ? ['Seconds', Math.max(1, seconds)] : ['Minutes', Math.ceil(seconds / 60)];
  return sentence(locale, `common.wait${unit}_${count === 1 ? 'one' : 'other'}`, { count });
}

/** Any thrown value as a refusal; what is not known becomes INTERNAL and its cause stays in the log. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ORPCError) return fromOrpc(error);
  const failure = databaseFailure(error);
  return failure ?? new Refusal('INTERNAL');
}

function fromOrpc(error: ORPCError<string, unknown>): Refusal {
  if ((errorCodes as readonly string[]).includes(error.code)) {
    return new Refusal(error.code as ErrorCode, error.data as Record<string, unknown> | undefined);
  }
  if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    const fields = error.cause.issues.map((issue) => ({
      path: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
      message: issue.message,
    }));
    return new Refusal('BAD_INPUT', { fields });
  }
  if (error.code === 'BAD_REQUEST') return new Refusal('BAD_INPUT');
  // METHOD_NOT_SUPPORTED: a change asked for by GET, as a link or a picture on another site would.
  if (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED') return new Refusal('NOT_FOUND');
  if (error.code === 'PAYLOAD_TOO_LARGE') return new Refusal('FILE_TOO_LARGE');
  return new Refusal(isStorageFailure(error) ? 'STORAGE_UNAVAILABLE' : 'INTERNAL');
}

/** What the database says when it is full, gone or starting; or when a rule it keeps was broken. */
function databaseFailure(error: unknown): Refusal | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code !== 'string') continue;
    if (code === 'RG001') return new Refusal('ROUND_CLOSED');
    if (code === '23505') return new Refusal('ALREADY_EXISTS');
    if (code === '22P05' || code === '22021') return new Refusal('BAD_INPUT'); // a NUL character, which PostgreSQL cannot keep
  }
  return isStorageFailure(error) ? new Refusal('STORAGE_UNAVAILABLE') : null;
}
