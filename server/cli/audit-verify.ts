import { StartError } from '../start-error.ts';
import type { Command } from './command.ts';

const reasons = { gap: 'is missing', link: 'does not follow on the one before', hash: 'has been changed' };

/** `audit verify` */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: '[--collaboration <id or slug>]',
  summary: 'Checks that no event in the log has been changed, removed or put in between.',
  help: [
    'Prints the hash of the last event of each collaboration. Noted elsewhere (in minutes, say), it shows later that',
    'nothing has been cut off the end either.',
  ],
  options: { collaboration: { type: 'string' } },
  wordCount: 0,
  run: async ({ options, terminal }) => {
    const [{ withDatabase }, { verifyAudit }] = await Promise.all([
      import('./with-database.ts'),
      import('../store/verify-audit.ts'),
    ]);
    const name = typeof options.collaboration === 'string' ? options.collaboration : undefined;
    const chains = await withDatabase('audit verify', ({ url }) => verifyAudit(url, name));
    if (name !== undefined && chains.length === 0) throw new StartError(`There is no collaboration "${name}".`);
    for (const { slug, events, lastHash, broken } of chains) {
      terminal.out(
        broken
          ? `${slug}: BROKEN, event ${broken.seq} ${reasons[broken.reason]}`
          : `${slug}: whole, ${events} events${lastHash ? `, last ${lastHash}` : ''}`,
      );
    }
    return chains.some((chain) => chain.broken) ? 1 : 0;
  },
};
