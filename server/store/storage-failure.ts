/** What PostgreSQL says when it is away, full, starting, stopping, read-only, in a deadlock, or does not let the program in. */
const states = /^((08|53|57|58)[0-9A-Z]{3}|25006|25P03|28000|28P01|3D000|40001|40P01|55P03|XX00[12])$/;
/** What the system says of a connection, or of a disk. */
const systemCodes = /^(ECONN[A-Z]+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOSPC|EDQUOT)$/;
/** What the database library says, without any code. */
const sayings =
  /^(Connection terminated( unexpectedly| due to connection timeout)?|Client (has encountered a connection error|was closed) and is not queryable|timeout exceeded when trying to connect|timeout expired|Query read timeout|Cannot use a pool after calling end on the pool|Connection ended)$/;
/** What the sign-in library says when it cannot reach its tables; it hides the cause. */
const signInCodes = /^FAILED_TO_(GET|CREATE|UPDATE)_(SESSION|USER|PASSKEY|VERIFICATION)$/;

/**
 * True when an error means that the database (or its disk) cannot serve right now, so that the same request may well
 * succeed later. Looks through causes; a fault of the program itself is none.
 */
export function isStorageFailure(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth += 1) {
    const { code, syscall, body, message } = cause as Error & { code?: unknown; syscall?: unknown; body?: { code?: unknown } };
    if (typeof code === 'string' && (states.test(code) || systemCodes.test(code))) return true;
    // A socket that is not there; a file that is not there is another matter.
    if (code === 'ENOENT' && syscall === 'connect') return true;
    if (sayings.test(message)) return true;
    if (typeof body?.code === 'string' && hidesStorageFailure(body.code)) return true;
  }
  return false;
}

/** True for a code of the sign-in library that stands for a failure of the database. */
export function hidesStorageFailure(code: string): boolean {
  return signInCodes.test(code);
}
