import { StartError } from '../start-error.ts';
import type { Command } from './command.ts';

/** `restore <file>` */
export const restore: Command = {
  name: 'restore',
  usage: '<file>',
  summary: 'Fills an empty installation with what a backup holds.',
  help: [
    'Checks the whole file first, and restores all of it or nothing. Never overwrites: use an empty DATA_DIR, or an empty',
    'database in DATABASE_URL. Backups of earlier versions are brought up to this one. Stop Ringar first.',
    '',
    'Rehearse it now and then:  DATA_DIR=/tmp/rehearsal npm run ringar -- restore <file>',
  ],
  options: {},
  wordCount: 1,
  run: async ({ words: [file = ''], terminal }) => {
    const [{ withDatabase }, { restoreBackup }, { verifyAudit }] = await Promise.all([
      import('./with-database.ts'),
      import('../store/backup/restore-backup.ts'),
      import('../store/verify-audit.ts'),
    ]);
    return withDatabase('restore', async ({ url, beside }) => {
      if (beside) throw new StartError('Ringar is running on this DATA_DIR. Stop it, restore, and start it again.');
      const { header, tables, rows } = await restoreBackup({ ownerUrl: url, file });
      terminal.out(`Restored ${rows} rows of ${tables} tables from the backup of ${header.createdAt} (Ringar ${header.ringar}).`);
      const broken = (await verifyAudit(url)).filter((chain) => chain.broken);
      for (const { slug } of broken) terminal.out(`The event log of ${slug} is not whole: run "npm run ringar -- audit verify".`);
      return broken.length > 0 ? 1 : 0;
    });
  },
};
