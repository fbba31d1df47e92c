import type { Command } from './command.ts';

/** `backup <file>` */
export const backup: Command = {
  name: 'backup',
  usage: '<file>',
  summary: 'Writes everything in the database, as it stands at this moment, to one file.',
  help: [
    'Works beside a running Ringar. Never overwrites a file. The file holds everything, also sign-in secrets, and is',
    'readable by you alone: keep it as safe as the database, and keep copies on another machine.',
  ],
  options: {},
  wordCount: 1,
  run: async ({ words: [file = ''], terminal }) => {
    const [{ withDatabase }, { writeBackup }, { ringarVersion }] = await Promise.all([
      import('./with-database.ts'),
      import('../store/backup/write-backup.ts'),
      import('./ringar-version.ts'),
    ]);
    return withDatabase('backup', async ({ url }) => {
      const { tables, rows, bytes } = await writeBackup({ ownerUrl: url, file, ringarVersion: ringarVersion() });
      terminal.out(`Wrote ${file}: ${rows} rows of ${tables} tables, ${(bytes / 1e6).toFixed(1)} MB.`);
      return 0;
    });
  },
};
