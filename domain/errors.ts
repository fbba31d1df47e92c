/**
 * Every refusal Ringar can give. The code is the whole vocabulary between domain, server and web:
 * `server/api/refusals.ts` maps each code to one HTTP status, `locales/*.json` holds one sentence per code
 * (key `errors.<code>`), and nothing else invents codes.
 */
export const errorCodes = [
  'BAD_INPUT',
  'UNSAFE_TEXT',
  'TEXT_TOO_LONG',
  'NOT_SIGNED_IN',
  'OTHER_USER',
  'SIGN_IN_REFUSED',
  'CODE_WRONG',
  'CODE_USED',
  'PASSKEY_REFUSED',
  'SIGN_IN_AGAIN',
  'SIGN_IN_FIRST',
  'ADDRESS_DIFFERS',
  'PASSWORD_TOO_WEAK',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'LINK_USED',
  'LINK_EXPIRED',
  'STALE_VERSION',
  'ALREADY_EXISTS',
  'ALREADY_MADE',
  'ROUND_CLOSED',
  'ROUND_OPEN',
  'ROUND_WITHOUT_ROWS',
  'TOO_MANY_DOTS',
  'MISSION_PAPER_MISSING',
  'MISSION_NOT_READY',
  'REPORT_DATE_TAKEN',
  'REVISION_OPEN',
  'REVISION_NOT_READY',
  'PLAN_NOT_READY',
  'GOAL_LIMIT',
  'CONFIRM_NEEDED',
  'TOO_FEW_ANSWERS',
  'DECISION_NOT_READY',
  'NOT_NEWEST',
  'LAST_COORDINATOR',
  'LAST_WAY',
  'ACTOR_MERGED',
  'MERGE_BOTH_ANSWERED',
  'MERGE_UNDO_LATE',
  'MERGE_UNDO_ORDER',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'FILE_PROTECTED',
  'FILE_OTHER_KIND',
  'FILE_TYPE_NOT_ALLOWED',
  'ROWS_INVALID',
  'TOO_MANY_DOCUMENTS',
  'TOO_MANY_LISTS',
  'TOO_MANY_REQUESTS',
  'TOO_MANY_OPEN',
  'STORAGE_UNAVAILABLE',
  'EXERCISE_HAS_ANSWERS',
  'CHECKLIST_FIRST',
  'METHOD_INVALID',
  'METHOD_HAS_ANSWERS',
  'LAST_METHOD',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * A refusal with a code and the data its sentence needs. Domain rules and commands throw it; the API door turns it
 * into `{code, message, data?}` and never shows anything else.
 */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly data: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, data?: Record<string, unknown>) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.data = data;
  }
}
