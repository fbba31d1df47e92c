import type { Locale } from '../../domain/method.ts';
import { sentence } from '../sentences.ts';

/** The kinds of messages with a text of their own: `mail.<kind>.subject`, `.body` and `.why` in `locales`. */
export type MailKind = 'signIn' | 'invitation' | 'handedOver' | 'tookOver' | 'reminder' | 'confirmation';

export type ComposeMail = {
  kind: MailKind;
  locale: Locale;
  /** Values for the places in the texts. */
  words: Record<string, string | number>;
  /** Address of this Ringar, for the line that says who sends. */
  publicUrl: string;
};

/**
 * A message as plain text: what it is about, then in a frame who sends it and why one gets it. Short lines, one link on
 * a line of its own, no markup: it is read as it stands in every mail program, and aloud.
 */
export function composeMail({ kind, locale, words, publicUrl }: ComposeMail): { kind: string; subject: string; body: string } {
  const all = { ...words, host: new URL(publicUrl).host };
  const part = (name: string) => sentence(locale, `mail.${kind}.${name}`, all);
  const body = [
    sentence(locale, 'mail.frame.greeting'),
    part('body'),
    `${sentence(locale, 'mail.frame.sender', all)}\n${part('why')} ${sentence(locale, 'mail.frame.noReply')}`,
  ].join('\n\n');
  return { kind, subject: oneLine(part('subject')), body: `${body}\n` };
}

/** A subject is one line, whatever the names in it hold: a line break there would begin a header of its own. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 200);
