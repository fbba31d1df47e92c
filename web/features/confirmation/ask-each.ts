import type { MailState } from '../../../domain/mail.ts';

/** An organisation that is to get a personal link; an empty address makes a link to copy. */
export type Asked = { id: string; organisation: string; email: string };

/** A link that was made, as the server answers. */
export type MadeLink = { url: string; mail: MailState | null };

/** How it went for one organisation: its link, or why it got none. */
export type AskResult = Asked & ({ made: MadeLink; error: null } | { made: null; error: unknown });

/**
 * Makes a link for each, one after the other, so that none of them waits behind a slow mail server for longer than it must
 * and a refusal stops nobody else. `onResult` is called with all that is known so far after each.
 */
export async function askEach(
  asked: readonly Asked[],
  make: (one: Asked) => Promise<MadeLink>,
  onResult: (results: readonly AskResult[]) => void,
): Promise<void> {
  const results: AskResult[] = [];
  for (const one of asked) {
    try {
      results.push({ ...one, made: await make(one), error: null });
    } catch (error) {
      results.push({ ...one, made: null, error });
    }
    onResult([...results]);
  }
}

/** What to paste in a mail or a list of one's own: a line for each organisation that has its link to copy. */
export function linksToCopy(results: readonly AskResult[]): string {
  return results
    .flatMap(({ organisation, made }) => (made && made.mail !== 'sent' ? [`${organisation}\t${made.url}`] : []))
    .join('\n');
}
