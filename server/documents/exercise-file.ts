import type { Exercise, Locale, Method, RegisterName } from '../../domain/method.ts';
import type { PaperTable } from '../../exports/paper/exercise-content.ts';
import { requireRight } from '../policies/may.ts';
import { sentence } from '../sentences.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { readExerciseContent } from '../store/queries/exercise-content.ts';
import { exerciseOf, methodEverUsed, stationOf } from '../store/queries/method-in-use.ts';
import type { WorksheetPlace } from '../store/queries/worksheets.ts';
import type { FileToMake } from './document-files.ts';
import { readTownName } from '../store/queries/town-name.ts';
import { ownRegisterTables } from './own-register-tables.ts';

/**
 * An exercise as PDF: the empty form, or with what the group has written. Errors: NOT_FOUND for an exercise that no method
 * in use has; NOT_ALLOWED for the written one without the right to read worksheets. @source issue 3 part 5
 */
export async function exerciseFile(
  work: Work,
  services: Services,
  { place, filled, locale }: { place: WorksheetPlace; filled: boolean; locale: Locale },
): Promise<FileToMake> {
  const method = await methodEverUsed(work, services, place.method, locale);
  const station = stationOf(method, place.station);
  const exercise = exerciseOf(method, place);
  if (filled) requireRight(work.scope, 'read-worksheets');
  const town = await readTownName(work);
  const request = {
    method,
    station,
    exercise,
    town: town.name,
    contentLanguage: town.language,
    locale,
    date: work.clock.now().toISOString(),
    tables: await readTables(work, { method, exercise, filled, locale }),
    content: filled ? await readExerciseContent(work, { method, exercise, place }) : null,
  };
  const kind = sentence(locale, filled ? 'exercise.paperResult' : 'exercise.paperForm');
  return {
    make: async () => (await import('../../exports/paper/exercise-pdf.ts')).exercisePdf(request),
    mediaType: 'application/pdf',
    name: `${exercise.title} ${town.name} ${kind}.pdf`,
  };
}

type TablesAsked = { method: Method; exercise: Exercise; filled: boolean; locale: Locale };

/** The tables of the registers that have one of their own, by field. */
export async function readTables(
  work: Work,
  { method, exercise, filled, locale }: TablesAsked,
): Promise<Record<string, PaperTable>> {
  const tables: Record<string, PaperTable> = {};
  for (const { key, register } of exercise.fields) {
    if (register === null || method.registers.some((one) => one.key === register.name)) continue;
    const { headers, rows } = ownRegisterTables[register.name as RegisterName];
    tables[key] = { headers: headers(register.columns, locale), rows: filled ? await rows(work, register.columns, locale) : [] };
  }
  return tables;
}
