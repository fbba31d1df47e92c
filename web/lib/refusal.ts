import { type ErrorCode, errorCodes } from '../../domain/errors.ts';
import { otherKinds } from '../../domain/list/file-kind.ts';
import { megabytes } from '../../domain/megabytes.ts';
import { i18n } from './i18n.ts';

/** What went wrong, as the web sees it: one of the domain's codes, or no contact with the server. */
export type Problem = { code: ErrorCode | 'NETWORK'; data: Record<string, unknown> };

/** Problems that pass by themselves: the same request is sent again later. */
const passing: readonly Problem['code'][] = ['NETWORK', 'STORAGE_UNAVAILABLE', 'TOO_MANY_REQUESTS', 'INTERNAL'];

const isErrorCode = (value: unknown): value is ErrorCode => errorCodes.includes(value as ErrorCode);

/** Codes that the transport itself gives when the server could not choose one of ours. */
function codeOfStatus(status: unknown): Problem['code'] {
  if (status === 400 || status === 422) return 'BAD_INPUT';
  if (status === 401) return 'NOT_SIGNED_IN';
  if (status === 403) return 'NOT_ALLOWED';
  if (status === 404) return 'NOT_FOUND';
  if (status === 409) return 'STALE_VERSION';
  if (status === 413) return 'FILE_TOO_LARGE';
  if (status === 429) return 'TOO_MANY_REQUESTS';
  if (status === 502 || status === 503 || status === 504) return 'STORAGE_UNAVAILABLE';
  return 'INTERNAL';
}

/** Reads any thrown value, or the JSON body of a refused request (`{code, message, data?}`), as a problem. */
export function toProblem(error: unknown): Problem {
  if (typeof error !== 'object' || error === null) return { code: 'INTERNAL', data: {} };
  const { code, status, data } = error as { code?: unknown; status?: unknown; data?: unknown };
  const details = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  if (isErrorCode(code)) return { code, data: details };
  if (typeof status === 'number') return { code: codeOfStatus(status), data: details };
  // `fetch` rejects with a TypeError when nothing answers at all.
  if (error instanceof TypeError) return { code: 'NETWORK', data: {} };
  return { code: 'INTERNAL', data: {} };
}

/** True when trying the same thing again later can succeed. */
export function isPassing(problem: Problem): boolean {
  return passing.includes(problem.code);
}

/** One sentence in the reader's language: what happened and what to do. */
export function refusalSentence(error: unknown): string {
  const { code, data } = toProblem(error);
  return i18n().t(`errors.${code}`, {
    wait: waitWords(data['retryAfterSeconds']),
    limit: limitWords(data['maxBytes']),
    kind: kindWords(data['kind']),
  });
}

function waitWords(seconds: unknown): string {
  const { t } = i18n();
  if (typeof seconds !== 'number') return t('common.waitUnknown');
  return seconds < 60
    ? t('common.waitSeconds', { count: Math.max(1, seconds) })
    : t('common.waitMinutes', { count: Math.ceil(seconds / 60) });
}

function kindWords(kind: unknown): string {
  const known = otherKinds.find((one) => one === kind);
  return known ? i18n().t(`common.listKinds.${known}`) : '';
}

function limitWords(maxBytes: unknown): string {
  const { t } = i18n();
  return typeof maxBytes === 'number' ? t('common.limitSize', { size: megabytes(maxBytes) }) : t('common.limitUnknown');
}
