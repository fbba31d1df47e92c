import { twoFactor } from 'better-auth/plugins';

/** Ways to sign in that ask for a code when the account has an authenticator. A passkey is strong enough alone. */
const asksForCode = ['/sign-in/email', '/sign-in/by-link'];

/**
 * Codes from an authenticator app, with ten backup codes. Ten wrong codes lock the second step for a quarter of an
 * hour. Unlike the library's own set-up, the code is asked for after an e-mail link too: otherwise whoever reads the
 * mailbox would pass by the second factor.
 */
export function secondFactor() {
  const plugin = twoFactor({ issuer: 'Ringar', allowPasswordless: true, accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 } });
  for (const hook of plugin.hooks.after) hook.matcher = (context) => asksForCode.includes(context.path ?? '');
  return plugin;
}
