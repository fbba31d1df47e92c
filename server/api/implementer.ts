import { implement } from '@orpc/server';

import { contract } from '../../contract/index.ts';
import { Refusal } from '../../domain/errors.ts';
import { findUnsafeInValue } from '../../domain/safe-text.ts';
import type { ApiContext } from './context.ts';

/**
 * The contract, ready to be implemented: `os.actors.list.handler(...)`. Every input passes the safe-text guard here, so
 * that no procedure can forget it.
 */
export const os = implement(contract)
  .$context<ApiContext>()
  .use(async ({ next }, input) => {
    const unsafe = findUnsafeInValue(input);
    if (unsafe.length > 0) throw new Refusal('UNSAFE_TEXT', { found: unsafe.map(({ path, kind }) => ({ path, kind })) });
    return next();
  });
