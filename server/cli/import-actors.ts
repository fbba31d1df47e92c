import type { ActorImportPreview, ListChoices } from '../../contract/actors.ts';
import { type Trade, trades } from '../../domain/actor.ts';
import { type Delimiter, delimiters } from '../../domain/list/list-file.ts';
import { StartError } from '../start-error.ts';
import { required, type Command, type CommandInput, type Terminal, UsageError } from './command.ts';

/** `import actors <file>` */
export const importActorList: Command = {
  name: 'import actors',
  usage: '--collaboration <id or slug> <file> [--dry-run] [--skip-duplicates] [--leave-out-wrong] [more, see --help]',
  summary: 'Adds the organisations of a list to the actor register: all rows, or none when one is wrong.',
  help: [
    'The file is a workbook (.xlsx, .xls, .ods) or a text (.csv, .txt). The row of headings is found, Swedish or English (name,',
    'trade, ring, stage, function, e-mail, phone, note ...); other columns are not read. What is not read is told.',
    '',
    '  --dry-run               only says what would be added',
    '  --skip-duplicates       leaves out names that are there',
    '  --leave-out-wrong       leaves out rows that need correcting, and takes the others',
    '  --sheet <name>          sheet of a workbook',
    '  --heading-row <number>  row of headings as the spreadsheet counts it; 0 when there is none',
    `  --delimiter <sign>      between the columns of a text: ${delimiters.join(', ')}`,
    '  --hidden-rows <what>    take or leave-out: rows that are hidden or filtered out in the file',
    '  --trade <word>=<trade>  what a word that is no trade stands for; may be given several times',
  ],
  options: {
    collaboration: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'skip-duplicates': { type: 'boolean' },
    'leave-out-wrong': { type: 'boolean' },
    sheet: { type: 'string' },
    'heading-row': { type: 'string' },
    delimiter: { type: 'string' },
    'hidden-rows': { type: 'string' },
    trade: { type: 'string', multiple: true },
  },
  wordCount: 1,
  run: async ({ words: [file = ''], options, terminal }) => {
    const name = required(options, 'collaboration');
    const choices = choicesOf(options);
    const [{ readSpreadsheet }, { importActors, previewActorImport }, { findCollaboration, withRingar }] = await Promise.all([
      import('../uploads/read-spreadsheet.ts'),
      import('../commands/import-actors.ts'),
      import('./with-ringar.ts'),
    ]);
    const list = {
      file: await readSpreadsheet(await readBytes(file), choices.delimiter),
      duplicates: options['skip-duplicates'] ? 'skip' : 'refuse',
      choices,
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

function choicesOf(options: CommandInput['options']): ListChoices & { delimiter?: Delimiter | undefined } {
  const text = (option: string) => (typeof options[option] === 'string' ? options[option] : undefined);
  const oneOf = <Value extends string>(option: string, values: readonly Value[]): Value | undefined => {
    const value = text(option);
    const known = values.find((one) => one === value);
    if (value !== undefined && known === undefined) throw new UsageError(`--${option} is one of ${values.join(', ')}.`);
    return known;
  };
  const row = text('heading-row');
  if (row !== undefined && !/^\d{1,5}$/.test(row)) throw new UsageError('--heading-row is the number of a row, or 0.');
  return {
    sheet: text('sheet'),
    headingRow: row === undefined ? undefined : Number(row),
    delimiter: oneOf('delimiter', delimiters),
    hiddenRows: oneOf('hidden-rows', ['take', 'leave-out']),
    leaveOutWrong: options['leave-out-wrong'] === true,
    trades: [options['trade'] ?? []].flat().map((one) => tradeChoice(String(one))),
  };
}

function tradeChoice(text: string): { label: string; trade: Trade } {
  const at = text.lastIndexOf('=');
  const trade = trades.find((one) => one === text.slice(at + 1));
  if (at < 1 || !trade) throw new UsageError(`--trade is a word, "=" and one of ${trades.join(', ')}.`);
  return { label: text.slice(0, at), trade };
}

const problems: Record<NonNullable<ActorImportPreview['problem']>['code'], string> = {
  'no-rows': 'There are no rows below the headings.',
  'too-many-rows': 'There are too many rows for one import.',
  'name-column-missing': 'No column holds the name of the organisation: give one the heading "name", or say --heading-row.',
  'column-chosen-twice': 'Two columns have headings that mean the same.',
  'quote-unclosed': 'A quotation mark is never closed, so that it cannot be told where its cell ends.',
  'hidden-rows': 'Rows are hidden or filtered out in the file: say --hidden-rows take or --hidden-rows leave-out.',
};

function describe(preview: ActorImportPreview, { out }: Terminal): void {
  const { headings, columns, problem, errors, skipped, notices, unknownTrades } = preview;
  describeReading(preview, out);
  const read = headings.filter((_heading, column) => columns[column]);
  const unread = headings.filter((heading, column) => !columns[column] && heading !== '');
  out(`Columns read: ${read.join(', ') || 'none'}${unread.length > 0 ? `; not read: ${unread.join(', ')}` : ''}.`);
  if (problem) out(`${'row' in problem ? `Row ${problem.row}: ` : ''}${problems[problem.code]}`);
  for (const { label, rows, trade, isChosen } of unknownTrades) {
    out(`"${label}" (${rows} rows) is no trade, ${isChosen ? 'read' : 'nearest'}: ${trade}.`);
  }
  for (const { row, name, code } of skipped) out(`Row ${row}: "${name}" is left out (${code.replaceAll('-', ' ')}).`);
  for (const { row, column, code, value } of notices) {
    out(`Row ${row}, ${headings[column]}: ${code.replaceAll('-', ' ')}${value ? `, "${value}" is kept` : ', read as empty'}.`);
  }
  for (const { row, column, code, value } of errors) {
    out(`Row ${row}, ${headings[column] || `column ${column + 1}`}: ${code.replaceAll('-', ' ')}${value ? ` ("${value}")` : ''}`);
  }
}

function describeReading({ sheets, sheet, headingRow, rowsAbove, text }: ActorImportPreview, out: (line: string) => void): void {
  if (sheets.length > 1) {
    const others = sheets.filter(({ name }) => name !== sheet).map(({ name, rows }) => `"${name}" (${rows} rows)`);
    out(`Sheet read: "${sheet}"; not read: ${others.join(', ')}.`);
  }
  if (text) out(`Text in ${text.encoding}, ${text.delimiter ? `${text.delimiter} between the columns` : 'one column'}.`);
  out(
    headingRow === 0
      ? 'No headings.'
      : `Headings on row ${headingRow}${rowsAbove > 0 ? `; ${rowsAbove} rows above not read` : ''}.`,
  );
}

async function readBytes(file: string): Promise<Buffer> {
  const { readFile } = await import('node:fs/promises');
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${file} ${error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`}.`);
  });
}
