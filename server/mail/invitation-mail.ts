import type { MemberRole } from '../../domain/member.ts';
import type { Locale } from '../../domain/method.ts';
import { sentence } from '../sentences.ts';
import { composeMail } from './compose-mail.ts';
import { dateWords } from './date-words.ts';

export type InvitationMail = {
  /** Name of the collaboration. */
  town: string;
  /** Who invites, as the receiver is told. */
  sender: string;
  role: MemberRole;
  locale: Locale;
  expiresAt: Date;
  publicUrl: string;
  /** The token that only the mail carries. */
  token: string;
};

/** Address of the page where an invitation is accepted. */
export const invitationLink = (publicUrl: string, token: string): string => `${publicUrl}/invitation/${token}`;

/** The mail that invites someone into a collaboration. */
export function invitationMail({ town, sender, role, locale, expiresAt, publicUrl, token }: InvitationMail) {
  const words = {
    town,
    sender,
    role: sentence(locale, `members.roleAs.${role}`),
    url: invitationLink(publicUrl, token),
    until: dateWords(locale, expiresAt),
  };
  return composeMail({ kind: 'invitation', locale, words, publicUrl });
}
