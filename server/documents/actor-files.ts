import { actorFields, type Actor } from '../../domain/actor.ts';
import type { Locale } from '../../domain/method.ts';
import { tableCsv, tableXlsx } from '../../exports/tables/table-files.ts';
import { sentence } from '../sentences.ts';
import type { Work } from '../store/door.ts';
import { listActors } from '../store/queries/actors.ts';
import type { FileToMake } from './document-files.ts';

const coded = {
  trade: 'actors.trades',
  ring: 'rings',
  stage: 'actors.stages',
  levelNow: 'actors.levels',
  levelWanted: 'actors.levels',
} as const;

/** The actor register as .xlsx or .csv with headings and words that an import understands again. */
export async function actorFile(work: Work, format: 'xlsx' | 'csv', locale: Locale): Promise<FileToMake> {
  const words = (key: string) => sentence(locale, `actors.${key}`);
  const cell = (actor: Actor, field: (typeof actorFields)[number]) => {
    const value = actor[field] ?? '';
    return field in coded && value !== '' ? sentence(locale, `${coded[field as keyof typeof coded]}.${value}`) : value;
  };
  const actors = await listActors(work);
  const table = {
    title: words('exportTitle'),
    headings: actorFields.map((field) => words(`fields.${field}`)),
    rows: actors.map((actor) => actorFields.map((field) => cell(actor, field))),
  };
  return format === 'xlsx'
    ? {
        make: () => tableXlsx(table),
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        name: `${table.title}.xlsx`,
      }
    : { make: () => tableCsv(table), mediaType: 'text/csv; charset=utf-8', name: `${table.title}.csv` };
}
