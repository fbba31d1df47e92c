import type { ErrorCode } from '../../domain/errors.ts';

/**
 * A refusal as the live protocol carries it: `reason` is the code that the page turns into a sentence. Without a message,
 * so that the library has nothing to print.
 */
export class LiveRefusal extends Error {
  readonly reason: ErrorCode;

  constructor(reason: ErrorCode) {
    super('');
    this.name = 'LiveRefusal';
    this.reason = reason;
  }
}
