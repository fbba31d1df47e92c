import { implement } from '@orpc/server';

import { contract } from '../../contract/index.ts';
import { Refusal } from '../../domain/errors.ts';
import { findUnsafeInValue } from '../../domain/safe-text.ts';
import { findUnstorableText } from '../../domain/storable-text.ts';
import type { ApiContext } from './context.ts';
import { requirePageUser } from './page-user.ts';
import { nameRequest } from './name-request.ts';

/**
 * Most characters that are looked through. Looking takes time that everybody else waits for, so a stranger, who has a name
 * and a reason to write at most, gets little of it.
 */
const mostCharacters = { member: 1_500_000, stranger: 50_000 };

/**
 * The contract, ready to be implemented: `os.actors.list.handler(...)`. Every request is checked here to come from a
 * page of the signed-in user, and every input passes the guards of text (what the database cannot keep, identity
 * numbers), so that no procedure can forget any of them.
 */
export const os = implement(contract)
  .$context<ApiContext>()
  .use(async ({ next, context }, input) => {
    requirePageUser(context.headers, context.user?.id);
    if (isLongerThan(input, mostCharacters[context.user ? 'member' : 'stranger'])) throw new Refusal('BAD_INPUT');
    const unstorable = findUnstorableText(input);
    if (unstorable !== null) throw new Refusal('BAD_INPUT', { fields: [{ path: unstorable }] });
    const unsafe = findUnsafeInValue(input, { today: context.services.clock.today() });
    if (unsafe.length > 0) throw new Refusal('UNSAFE_TEXT', { found: unsafe.map(({ path, kind }) => ({ path, kind })) });
    return next();
  })
  .use(async ({ next, context, path, procedure }, input) => {
    const { route, meta } = procedure['~orpc'];
    const makes = meta.makes ?? route.method === 'POST';
    return next({ context: { request: makes ? await nameRequest(context.headers, path.join('.'), input) : null } });
  });

/** True when the strings of a value, keys included, hold more than `most` characters. */
function isLongerThan(value: unknown, most: number): boolean {
  let left = most;
  // A stack of our own, since data from outside can be nested deeper than the call stack.
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && left >= 0) {
    const current = waiting.pop();
    left -= typeof current === 'string' ? current.length : 1;
    if (typeof current !== 'object' || current === null) continue;
    for (const [key, part] of Object.entries(current)) {
      left -= key.length;
      waiting.push(part);
    }
  }
  return left < 0;
}
