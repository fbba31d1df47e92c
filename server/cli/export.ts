import { type Locale, locales } from '../../domain/method.ts';
import { StartError } from '../start-error.ts';
import { required, UsageError, type Command } from './command.ts';
import type { FileToMake } from '../documents/document-files.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';

const formats = ['pdf', 'docx', 'json'] as const;
type Format = (typeof formats)[number];

const kinds = ['plan', 'start-decision', 'plan-draft', 'plan-a3'] as const;
type Kind = (typeof kinds)[number];

/** `export <kind>` */
export const exportDocument: Command = {
  name: 'export',
  usage: '<kind> --collaboration <id or slug> --format pdf|docx|json --out <file>',
  summary: 'Writes a document to a file.',
  help: [
    'Kinds:',
    '  plan             the newest frozen plan (pdf, docx, json)',
    '  start-decision   the newest frozen start decision (pdf, docx, json)',
    '  plan-draft       the plan as it is now, marked as a draft (pdf)',
    '  plan-a3          the empty plan to write on by hand, A3 (pdf)',
    '',
    '--version <n> takes an earlier version, --locale en the English labels (without it, the language of the town). A file that exists is not overwritten.',
  ],
  options: {
    collaboration: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    version: { type: 'string' },
    locale: { type: 'string' },
  },
  wordCount: 1,
  run: async ({ words, options, terminal }) => {
    const kind = oneOf(kinds, words[0], 'The kind');
    const format = oneOf(formats, options.format ?? 'pdf', '--format');
    const locale = options.locale === undefined ? null : oneOf(locales, options.locale, '--locale');
    if (kind.startsWith('plan-') && format !== 'pdf') throw new UsageError(`${kind} is there as pdf only.`);
    const number = options.version === undefined ? null : Number(options.version);
    if (number !== null && !(Number.isInteger(number) && number > 0)) throw new UsageError('--version is a whole number from 1.');
    const out = required(options, 'out');
    const bytes = await makeFile({ kind, format, locale, number, collaboration: required(options, 'collaboration') });
    await writeNewFile(out, bytes);
    terminal.out(`Wrote ${out} (${Math.ceil(bytes.length / 1000)} kB).`);
    return 0;
  },
};

type Wanted = {
  kind: Kind;
  format: Format;
  /** The town's own when null. */ locale: Locale | null;
  number: number | null;
  collaboration: string;
};

async function makeFile(wanted: Wanted): Promise<Uint8Array> {
  const { findCollaboration, withRingar } = await import('./with-ringar.ts');
  return withRingar('export', async (ringar) => {
    const { id, language } = await findCollaboration(ringar, wanted.collaboration);
    const asked = { ...wanted, locale: wanted.locale ?? language };
    const file = await ringar.door.asProgram({ collaborationId: id }, (work) => findFile(work, ringar.services, asked));
    return file.make();
  });
}

async function findFile(work: Work, services: Services, wanted: Wanted & { locale: Locale }): Promise<FileToMake> {
  const { kind, format, locale, number, collaboration } = wanted;
  const { documentFile, draftFile, emptyPlanFile } = await import('../documents/document-files.ts');
  if (kind === 'plan-draft') return draftFile(work, services, { locale, withThreads: false });
  if (kind === 'plan-a3') return emptyPlanFile(work, locale);
  const { listDocuments } = await import('../store/queries/documents.ts');
  const ofKind = (await listDocuments(work)).filter((document) => document.kind === kind);
  const found = ofKind.find((document) => (number === null ? document.current : document.number === number));
  if (found) return documentFile(work, services, { id: found.id, format, locale });
  throw new StartError(`${collaboration} has no ${kind} ${number === null ? 'frozen yet' : `with version ${number}`}.`);
}

async function writeNewFile(file: string, bytes: Uint8Array): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  try {
    await writeFile(file, bytes, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new StartError(`${file} exists already. Choose another name.`);
    throw new StartError(`${file} cannot be written (${code}).`);
  }
}

function oneOf<T extends string>(all: readonly T[], value: unknown, what: string): T {
  const found = all.find((one) => one === value);
  if (!found) throw new UsageError(`${what} is one of: ${all.join(', ')}.`);
  return found;
}
