import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

import { and, eq, lt } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { Tx, Work } from './door.ts';
import { requestAnswer } from './schema/index.ts';
import type { SystemStore } from './system.ts';

/** A request that makes something, as its sender names it. */
export type NamedRequest = {
  /** Chosen by the sender at random, and sent again when no answer came. */
  id: string;
  /** The procedure, `plan.activities.add`. */
  operation: string;
  /** SHA-256 of what was sent. */
  input: string;
};

/** Hours that the same request is answered as before. */
export const rememberedHours = 24;

const sha256 = (text: string) => createHash('sha256').update(text).digest();
const keyOf = (who: string, { id, operation }: NamedRequest) => sha256(`request\n${who}\n${operation}\n${id}`).toString('hex');
const secretOf = ({ id }: NamedRequest) => sha256(`answer\n${id}`);

/**
 * Runs `make` once for a request: the same request of the same person again, also at the same moment, gives what the first
 * was answered, and nothing is made, logged or mailed. One that is refused or broken off is forgotten with its
 * transaction. Another person's id, or one from another collaboration, means nothing here.
 * Errors: ALREADY_MADE when the id came before with something else to make.
 */
export async function onceFor<T>(work: Work, request: NamedRequest | null, make: () => Promise<T>): Promise<T> {
  if (!request) return make();
  const { tx, scope } = work;
  const row = { collaborationId: scope.collaborationId, key: keyOf(scope.userId, request) };
  const here = and(eq(requestAnswer.collaborationId, row.collaborationId), eq(requestAnswer.key, row.key));
  // Of two at once the second waits here until the first is done.
  const claimed = await tx
    .insert(requestAnswer)
    .values({ ...row, input: request.input })
    .onConflictDoNothing()
    .returning({ key: requestAnswer.key });
  if (claimed.length === 0) {
    const [before] = await tx.select().from(requestAnswer).where(here);
    return answerOf(before, request) as T;
  }
  const answer = await make();
  await tx
    .update(requestAnswer)
    .set({ answer: seal(answer, request) })
    .where(here);
  return answer;
}

/**
 * What a request was answered before that made a collaboration, where there was none to remember it in; undefined when it
 * is new. `who` is the id of the account, or the link. Errors: ALREADY_MADE.
 */
export async function answerBefore<T>(
  { db }: { db: SystemStore['db'] | Tx },
  who: string,
  request: NamedRequest | null,
): Promise<T | undefined> {
  if (!request) return undefined;
  const [before] = await db
    .select()
    .from(requestAnswer)
    .where(eq(requestAnswer.key, keyOf(who, request)));
  return before ? (answerOf(before, request) as T) : undefined;
}

/** Remembers the answer to a request that has made a collaboration, in the same transaction. */
export async function rememberAnswer(
  tx: Tx,
  {
    who,
    collaborationId,
    request,
    answer,
  }: { who: string; collaborationId: string; request: NamedRequest | null; answer: unknown },
): Promise<void> {
  if (!request) return;
  await tx
    .insert(requestAnswer)
    .values({ collaborationId, key: keyOf(who, request), input: request.input, answer: seal(answer, request) });
}

/** Forgets what was answered before a moment. */
export async function forgetAnswers({ tx, scope }: Work, before: Date): Promise<void> {
  await tx
    .delete(requestAnswer)
    .where(and(eq(requestAnswer.collaborationId, scope.collaborationId), lt(requestAnswer.createdAt, before)));
}

function answerOf(before: typeof requestAnswer.$inferSelect | undefined, request: NamedRequest): unknown {
  if (!before?.answer || before.input !== request.input) throw new Refusal('ALREADY_MADE');
  return open(before.answer, request);
}

function seal(answer: unknown, request: NamedRequest): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secretOf(request), iv);
  const sealed = Buffer.concat([cipher.update(serialize(answer)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

function open(sealed: Uint8Array, request: NamedRequest): unknown {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', secretOf(request), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return deserialize(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]));
}
