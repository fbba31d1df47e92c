import { randomInt } from 'node:crypto';

import { twoFactor } from 'better-auth/plugins';

import type { SystemStore } from '../store/system.ts';
import { refuseUsedCodes } from './one-time-codes.ts';

/** Ways to sign in that ask for a code when the account has an authenticator. A passkey is strong enough alone. */
const asksForCode = ['/sign-in/email', '/sign-in/by-link'];

/**
 * Codes from an authenticator app, with ten backup codes. Ten wrong codes lock the second step for a quarter of an
 * hour, and a code works once. Unlike the library's own set-up, the code is asked for after an e-mail link too: otherwise whoever reads the
 * mailbox would pass by the second factor.
 */
export function secondFactor({ system }: { system: SystemStore }) {
  const plugin = twoFactor({
    issuer: 'Ringar',
    allowPasswordless: true,
    accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
    backupCodeOptions: { customBackupCodesGenerate: makeBackupCodes },
  });
  for (const hook of plugin.hooks.after) hook.matcher = (context) => asksForCode.includes(context.path ?? '');
  return { ...plugin, hooks: { ...plugin.hooks, before: [refuseUsedCodes({ system })] } };
}

/** Letters and digits that cannot be taken for each other on paper: no 0 and o, no 1, i and l. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes of ten characters, "k7m2p-q9xrt". */
function makeBackupCodes(): string[] {
  const part = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: 10 }, () => `${part()}-${part()}`);
}
