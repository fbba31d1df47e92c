import type { PlanContent } from '../../domain/plan.ts';
import type { Locale } from '../../domain/method.ts';
import { sentence } from '../sentences.ts';
import type { Work } from '../store/door.ts';
import { listPlanActors, readPlanContent } from '../store/queries/plan.ts';
import { readTownName } from '../store/queries/town-name.ts';
import type { FileToMake } from './document-files.ts';

const columns = ['goal', 'cause', 'measure', 'operative', 'when', 'who', 'followUp'] as const;

/**
 * The plan's activities in the columns that the national council for crime prevention uses: cause, measure, operative goal,
 * when, who, follow-up. Sorted by goal and year; dropped ones are left out. @source world 2.1
 */
export async function lawTableFile(work: Work, format: 'xlsx' | 'docx', locale: Locale): Promise<FileToMake> {
  const town = await readTownName(work);
  const plan = await readPlanContent(work);
  const names = new Map((await listPlanActors(work)).map(({ id, name }) => [id, name]));
  const title = sentence(locale, 'law.table');
  const headings = columns.map((column) => sentence(locale, `law.column.${column}`));
  const rows = rowsOf(plan, names, locale);
  const name = `${title} ${town.name}`;
  if (format === 'xlsx')
    return {
      make: async () => (await import('../../exports/tables/table-files.ts')).tableXlsx({ title, headings, rows }),
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name: `${name}.xlsx`,
    };
  const date = work.clock.now().toISOString();
  return {
    make: async () => {
      const { buildTableDocument } = await import('../../exports/document/build-table-document.ts');
      const { reportDocx } = await import('../../exports/docx/report-docx.ts');
      return reportDocx(buildTableDocument({ locale, town, date, title, headings, rows }));
    },
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: `${name}.docx`,
  };
}

function rowsOf({ goals, activities }: PlanContent, names: Map<string, string>, locale: Locale): string[][] {
  const months = (from: number | null, to: number | null, year: number) =>
    [from, to].some((month) => month !== null) ? `${year} (${from ?? 1}–${to ?? 12})` : String(year);
  return goals.flatMap((goal) =>
    activities
      .filter(({ goalId, status }) => goalId === goal.id && status !== 'dropped')
      .toSorted((a, b) => a.year - b.year || (a.startMonth ?? 0) - (b.startMonth ?? 0))
      .map((activity) => [
        goal.title,
        activity.cause,
        [activity.title, activity.what].filter((text) => text.trim() !== '').join('. '),
        operative(goal, activity.year),
        months(activity.startMonth, activity.endMonth, activity.year),
        activity.actorIds.flatMap((id) => names.get(id) ?? []).join(', '),
        [activity.light ? sentence(locale, `plan.light.${activity.light}`) : '', activity.followUp]
          .filter((text) => text !== '')
          .join(': '),
      ]),
  );
}

/** The goal's measure with its target for the year. */
function operative({ measure, unit, years }: PlanContent['goals'][number], year: number): string {
  const target = years.find((one) => one.year === year)?.target;
  return [measure, target === undefined || target === null ? '' : `${target} ${unit}`.trim()]
    .filter((text) => text !== '')
    .join(': ');
}
