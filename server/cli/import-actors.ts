import { StartError } from '../start-error.ts';
import { required, type Command, type Terminal } from './command.ts';
import type { ActorImportPreview } from '../../contract/actors.ts';

/** `import actors <file>` */
export const importActorList: Command = {
  name: 'import actors',
  usage: '--collaboration <id or slug> <file.xlsx or file.csv> [--dry-run] [--skip-duplicates]',
  summary: 'Adds the organisations of a list to the actor register: all rows, or none when one is wrong.',
  help: [
    'The first row holds headings, Swedish or English (name, trade, ring, stage, function, e-mail, phone, note ...); other',
    'columns are not read. --dry-run only says what would be added. --skip-duplicates leaves out names that are there.',
  ],
  options: { collaboration: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'skip-duplicates': { type: 'boolean' } },
  wordCount: 1,
  run: async ({ words: [file = ''], options, terminal }) => {
    const name = required(options, 'collaboration');
    const [{ readSpreadsheet }, { importActors, previewActorImport }, { findCollaboration, withRingar }] = await Promise.all([
      import('../uploads/read-spreadsheet.ts'),
      import('../commands/import-actors.ts'),
      import('./with-ringar.ts'),
    ]);
    const list = {
      cells: await readSpreadsheet(await readBytes(file)),
      duplicates: options['skip-duplicates'] ? 'skip' : 'refuse',
    } as const;
    return withRingar('import actors', async (ringar) => {
      const { id, slug } = await findCollaboration(ringar, name);
      return ringar.door.asProgram({ collaborationId: id }, async (work) => {
        const preview = await previewActorImport(work, list);
        describe(preview, terminal);
        if (preview.problem || preview.errors.length > 0) {
          terminal.out('Nothing was imported.');
          return 1;
        }
        if (options['dry-run']) {
          terminal.out(`Would add ${preview.ready} organisations to ${slug}.`);
          return 0;
        }
        const { imported } = await importActors(work, list);
        terminal.out(`Added ${imported} organisations to ${slug}.`);
        return 0;
      });
    });
  },
};

const problems: Record<NonNullable<ActorImportPreview['problem']>['code'], string> = {
  'no-rows': 'There are no rows below the headings.',
  'too-many-rows': 'There are too many rows for one import.',
  'name-column-missing': 'No column holds the name of the organisation: give one the heading "name".',
  'column-chosen-twice': 'Two columns have headings that mean the same.',
};

function describe({ headings, columns, problem, errors, skipped }: ActorImportPreview, { out }: Terminal): void {
  const read = headings.filter((_heading, column) => columns[column]);
  const unread = headings.filter((heading, column) => !columns[column] && heading !== '');
  out(`Columns read: ${read.join(', ') || 'none'}${unread.length > 0 ? `; not read: ${unread.join(', ')}` : ''}.`);
  if (problem) out(problems[problem.code]);
  for (const { row, name } of skipped) out(`Row ${row}: "${name}" is there already, left out.`);
  for (const { row, column, code, value } of errors) {
    out(`Row ${row}, ${headings[column]}: ${code.replaceAll('-', ' ')}${value ? ` ("${value}")` : ''}`);
  }
}

async function readBytes(file: string): Promise<Buffer> {
  const { readFile } = await import('node:fs/promises');
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${file} ${error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`}.`);
  });
}
