import { memberRoles } from '../../domain/member.ts';
import { locales } from '../../domain/method.ts';
import { Refusal } from '../../domain/errors.ts';
import { swedishDate } from '../../domain/swedish-time.ts';
import { StartError } from '../start-error.ts';
import { UsageError, type Command } from './command.ts';

/** `user invite <mail>` */
export const userInvite: Command = {
  name: 'user invite',
  usage: '<mail> [--collaboration <id or slug>] [--role <role>] [--title <function>]',
  summary: 'Invites someone into a collaboration and prints the link to give them.',
  help: [
    'Also puts the mail in the outbox, which sends it when SMTP_URL is set. The link works once, for 14 days.',
    `--role is one of ${memberRoles.join(', ')}; without it, coordinator.`,
    '--title is the function of the person (not a name), as the others see it. --locale sv or en is the language of the mail; without it, that of the town.',
    '--collaboration may be left out when there is only one.',
  ],
  options: { collaboration: { type: 'string' }, role: { type: 'string' }, title: { type: 'string' }, locale: { type: 'string' } },
  wordCount: 1,
  run: async ({ words: [mail = ''], options, terminal }) => {
    const role = memberRoles.find((one) => one === (options.role ?? 'coordinator'));
    if (!role) throw new UsageError(`--role is one of: ${memberRoles.join(', ')}.`);
    if (!/^[^<>@\s]+@[^<>@\s]+\.[^<>@\s]+$/.test(mail)) throw new UsageError(`"${mail}" is no e-mail address.`);
    const [{ findCollaboration, withRingar }, { findAccount }, { inviteMember }, { sentence }] = await Promise.all([
      import('./with-ringar.ts'),
      import('../commands/accept-invitation.ts'),
      import('../commands/invite-member.ts'),
      import('../sentences.ts'),
    ]);
    return withRingar('user invite', async (ringar) => {
      const { door, system, services } = ringar;
      const { id, slug, language } = await findCollaboration(ringar, options.collaboration as string | undefined);
      const locale = locales.find((one) => one === options.locale) ?? language;
      const known = await findAccount(system, mail);
      const title = (options.title as string | undefined) ?? sentence(locale, `members.roleAs.${role}`);
      const sender = sentence(locale, 'members.installationAdmin');
      const invited = await door
        .asProgram({ collaborationId: id }, (work) =>
          inviteMember(work, { email: mail.toLowerCase(), role, title, sender, locale, mail: true }, services, known?.id ?? null),
        )
        .catch((error: unknown) => {
          if (error instanceof Refusal && error.code === 'ALREADY_EXISTS') {
            throw new StartError(`${mail} is a member of ${slug} already.`);
          }
          throw error;
        });
      const { expiresAt, url } = invited;
      terminal.out(`Invited to ${slug} as ${role}, until ${swedishDate(expiresAt)}. The link:`);
      terminal.out(url);
      return 0;
    });
  },
};
