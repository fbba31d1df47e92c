import { documentWords } from '../../exports/document/document-words.ts';
import type { PlanContent } from '../../domain/plan.ts';
import type { Locale } from '../../domain/method.ts';
import { sentence } from '../sentences.ts';
import type { Work } from '../store/door.ts';
import { listPlanActors, readPlanContent } from '../store/queries/plan.ts';
import { type PlanInForce, readPlanInForce } from '../store/queries/plan-in-force.ts';
import { readTownName } from '../store/queries/town-name.ts';
import type { FileToMake } from './document-files.ts';

const columns = ['goal', 'cause', 'measure', 'operative', 'when', 'who', 'followUp'] as const;

/**
 * The activities of the frozen plan in the columns that the national council for crime prevention uses: cause, measure,
 * operative goal, when, who, follow-up; what a draft would change is told beside them. Before the first freeze the draft,
 * marked as one. Sorted by goal and year; dropped ones are left out. @source world 2.1
 */
export async function lawTableFile(work: Work, format: 'xlsx' | 'docx', locale: Locale): Promise<FileToMake> {
  const town = await readTownName(work);
  const inForce = await readPlanInForce(work);
  const names = new Map((await listPlanActors(work)).map(({ id, name }) => [id, name]));
  const title = inForce
    ? `${sentence(locale, 'law.table')}, ${sentence(locale, 'law.version', { version: inForce.number })}`
    : `${sentence(locale, 'law.table')}, ${sentence(locale, 'common.draft').toLowerCase()}`;
  const headings = columns.map((column) => sentence(locale, `law.column.${column}`));
  const rows = rowsOf(inForce?.plan ?? (await readPlanContent(work)), names, locale);
  const name = `${title} ${town.name}`;
  const notes = notesOf(inForce, locale);
  if (format === 'xlsx')
    return {
      make: async () => {
        const about = { title: sentence(locale, 'law.about'), lines: notes };
        return (await import('../../exports/tables/table-files.ts')).tableXlsx({ title, headings, rows, about });
      },
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name: `${name}.xlsx`,
    };
  const date = work.clock.now().toISOString();
  return {
    make: async () => {
      const { buildTableDocument } = await import('../../exports/document/build-table-document.ts');
      const { reportDocx } = await import('../../exports/docx/report-docx.ts');
      return reportDocx(buildTableDocument({ locale, town, date, title, headings, rows, notes }));
    },
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: `${name}.docx`,
  };
}

/** Which version the table shows, and what the draft would change in it. */
function notesOf(inForce: PlanInForce | null, locale: Locale): string[] {
  if (!inForce) return [sentence(locale, 'law.ofDraft')];
  const { say } = documentWords(locale);
  const changes = inForce.changes.filter(({ section }) => section === 'goals' || section === 'activities');
  return [
    sentence(locale, 'law.ofVersion', { version: inForce.number }),
    ...(changes.length > 0 ? [sentence(locale, 'law.draftWould')] : []),
    ...changes.map(
      ({ section, kind, label }) => `${say(`board.draftSection.${section}`)} ”${label}” (${say(`board.draftKind.${kind}`)})`,
    ),
  ];
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
