import { StartError } from '../start-error.ts';
import { UsageError, type Command } from './command.ts';

/** Minutes that the link works. */
const linkMinutes = 30;

/** `user link <mail>` */
export const userLink: Command = {
  name: 'user link',
  usage: '<mail>',
  summary: 'Prints a link that signs in someone who has an account and cannot get in.',
  help: [
    `The link works once, for ${linkMinutes} minutes. Nothing is mailed: give it to the person yourself.`,
    'Earlier links of this kind end. The log of each collaboration of the person notes that a link was made.',
    'Signed in, the person sets a password or makes a passkey on the page Your account.',
  ],
  options: {},
  wordCount: 1,
  run: async ({ words: [mail = ''], terminal }) => {
    if (!/^[^<>@\s]+@[^<>@\s]+\.[^<>@\s]+$/.test(mail)) throw new UsageError(`"${mail}" is no e-mail address.`);
    const [{ withRingar }, { findAccount }, { makeSignInLink }] = await Promise.all([
      import('./with-ringar.ts'),
      import('../commands/accept-invitation.ts'),
      import('../commands/make-sign-in-link.ts'),
    ]);
    return withRingar('user link', async ({ door, system, services }) => {
      const account = await findAccount(system, mail);
      if (!account) throw new StartError(`No account has the address ${mail}.`);
      const token = await makeSignInLink({ door, system }, { userId: account.id, minutes: linkMinutes });
      terminal.out(`Signs in ${mail}, once, within ${linkMinutes} minutes:`);
      terminal.out(`${services.publicUrl}/entry/${token}`);
      return 0;
    });
  },
};
