import { and, eq, isNotNull, isNull, min } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { Locale } from '../../domain/method.ts';
import type { DiaryEntry } from '../../exports/document/build-diary-document.ts';
import type { DocumentModel } from '../../exports/document/document-model.ts';
import { requireRight } from '../policies/may.ts';
import { sentence } from '../sentences.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { answeredExercises } from '../store/queries/answered-exercises.ts';
import { listDocuments } from '../store/queries/documents.ts';
import { readExerciseContent } from '../store/queries/exercise-content.ts';
import { methodsEverUsed } from '../store/queries/method-in-use.ts';
import { readHandover } from '../store/queries/handover.ts';
import { listRounds } from '../store/queries/rounds.ts';
import { readTownName } from '../store/queries/town-name.ts';
import { actor, guest, journeyState, liveDocument, registerRow } from '../store/schema/index.ts';
import type { FileToMake } from './document-files.ts';
import { readTables } from './exercise-file.ts';

/** Reports of how things stand, made when they are asked for. */
export type ReportKind = 'diary' | 'handover' | 'law-table';

export type ReportFormat = 'pdf' | 'docx';

/** A report as a file; `build` is called outside the transaction. */
export function reportFile(name: string, format: ReportFormat, build: () => Promise<DocumentModel>): FileToMake {
  return format === 'pdf'
    ? {
        make: async () => (await import('../../exports/pdf/report-pdf.ts')).reportPdf(await build()),
        mediaType: 'application/pdf',
        name: `${name}.pdf`,
      }
    : {
        make: async () => (await import('../../exports/docx/report-docx.ts')).reportDocx(await build()),
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        name: `${name}.docx`,
      };
}

/** The format in an address, or NOT_FOUND. */
export function reportFormat(given: string | undefined): ReportFormat {
  if (given === 'pdf' || given === 'docx') return given;
  throw new Refusal('NOT_FOUND');
}

/**
 * The process diary: every answered exercise of the methods in use, the documents frozen and the stations done, in the order
 * of time. Errors: NOT_ALLOWED without the right to read worksheets. @source inventory S19
 */
export async function diaryFile(
  work: Work,
  services: Services,
  { format, locale }: { format: ReportFormat; locale: Locale },
): Promise<FileToMake> {
  requireRight(work.scope, 'read-worksheets');
  const town = await readTownName(work);
  const entries = [
    ...(await exerciseEntries(work, services, locale)),
    ...(await guestEntries(work, services, locale)),
    ...(await otherEntries(work, services, locale)),
  ];
  const date = work.clock.now().toISOString();
  return reportFile(`${sentence(locale, 'documents.diary')} ${town.name}`, format, async () => {
    const { buildDiaryDocument } = await import('../../exports/document/build-diary-document.ts');
    return buildDiaryDocument({ locale, town, date, entries });
  });
}

/** The handover pack as a file. Errors: NOT_ALLOWED without the right to read worksheets. @source design "Survives turnover" */
export async function handoverFile(
  work: Work,
  services: Services,
  { format, locale, today }: { format: ReportFormat; locale: Locale; today: string },
): Promise<FileToMake> {
  const town = await readTownName(work);
  const pack = await readHandover(work, services, { today, locale });
  const date = work.clock.now().toISOString();
  return reportFile(`${sentence(locale, 'handover.title')} ${town.name}`, format, async () => {
    const { buildHandoverDocument } = await import('../../exports/document/build-handover-document.ts');
    return buildHandoverDocument({ locale, town, date, pack });
  });
}

async function exerciseEntries(work: Work, services: Services, locale: Locale): Promise<DiaryEntry[]> {
  const { tx, scope } = work;
  const sheets = await tx
    .select({ name: liveDocument.name, at: liveDocument.createdAt })
    .from(liveDocument)
    .where(eq(liveDocument.collaborationId, scope.collaborationId));
  const states = await tx.select().from(journeyState).where(eq(journeyState.collaborationId, scope.collaborationId));
  const rounds = await listRounds(work);
  const registers = await firstRows(work);
  const entries: DiaryEntry[] = [];
  for (const method of await methodsEverUsed(work, services, locale)) {
    const answered = await answeredExercises(work, method.id);
    for (const station of method.stations)
      for (const exercise of station.exercises) {
        const place = { method: method.id, station: station.key, exercise: exercise.key };
        const state = states.find(
          (row) => row.method === method.id && row.station === station.key && row.exercise === exercise.key,
        );
        const isBegun = state?.status === 'begun' || state?.status === 'done';
        const isAnswered = isBegun || answered.has(`${station.key}/${exercise.key}`);
        const rowsAt = exercise.fields.flatMap(({ register }) => registers.get(register?.name ?? '') ?? []).toSorted()[0];
        if (!isAnswered && rowsAt === undefined) continue;
        for (const { register } of exercise.fields) registers.delete(register?.name ?? '');
        const sheet = sheets.find(({ name }) => name === `exercise/${method.id}/${station.key}/${exercise.key}`);
        const first = rounds.findLast(
          (round) => round.method === method.id && round.station === station.key && round.exercise === exercise.key,
        );
        const at = [sheet?.at.toISOString(), first?.openedAt, rowsAt, state?.updatedAt.toISOString()].find(
          (time) => time !== undefined,
        );
        entries.push({
          ...{ kind: 'exercise' as const, at: at ?? work.clock.now().toISOString(), method, station, exercise },
          tables: await readTables(work, { method, exercise, filled: true, locale }),
          content: await readExerciseContent(work, { method, exercise, place }),
        });
      }
  }
  return entries;
}

/** What guests have answered by link, each where and when it was answered. */
async function guestEntries(work: Work, services: Services, locale: Locale): Promise<DiaryEntry[]> {
  const { tx, scope } = work;
  const rows = await tx
    .select({ guest, actor: actor.name })
    .from(guest)
    .leftJoin(actor, and(eq(actor.collaborationId, guest.collaborationId), eq(actor.id, guest.actorId)))
    .where(and(eq(guest.collaborationId, scope.collaborationId), isNotNull(guest.answeredAt)));
  const methods = rows.length === 0 ? [] : await methodsEverUsed(work, services, locale);
  return rows.flatMap(({ guest: { who, answers, answeredAt, ...place }, actor: organisation }): DiaryEntry[] => {
    const station = methods.find(({ id }) => id === place.method)?.stations.find(({ key }) => key === place.station);
    const exercise = station?.exercises.find(({ key }) => key === place.exercise);
    if (!exercise) return [];
    const given = exercise.fields.flatMap(({ key, label }) => (answers[key]?.trim() ? [{ label, text: answers[key] }] : []));
    const name = [organisation, who].filter((part) => part !== null && part !== '').join(', ');
    return given.length === 0
      ? []
      : [{ kind: 'guest', at: answeredAt!.toISOString(), title: exercise.title, who: name, answers: given }];
  });
}

/** When the first row of each register of a method was written, by the name of the register (ISO). */
async function firstRows({ tx, scope }: Work): Promise<Map<string, string>> {
  const rows = await tx
    .select({ register: registerRow.register, at: min(registerRow.createdAt) })
    .from(registerRow)
    .where(and(eq(registerRow.collaborationId, scope.collaborationId), isNull(registerRow.removedAt)))
    .groupBy(registerRow.register);
  return new Map(rows.flatMap(({ register, at }) => (at ? [[register, at.toISOString()] as const] : [])));
}

async function otherEntries(work: Work, services: Services, locale: Locale): Promise<DiaryEntry[]> {
  const { tx, scope } = work;
  const documents = (await listDocuments(work)).map(({ kind, number, title, paper, frozenAt }): DiaryEntry => {
    const name = paper ? sentence(locale, `missions.paper.${paper}`) : sentence(locale, `documents.kinds.${kind}`);
    const words = [name, title].filter((part) => part !== '').join(': ');
    return { kind: 'document', at: frozenAt, text: sentence(locale, 'documents.diaryFrozen', { document: words, number }) };
  });
  const done = await tx.select().from(journeyState).where(eq(journeyState.collaborationId, scope.collaborationId));
  const stations = (await methodsEverUsed(work, services, locale)).flatMap((method) =>
    method.stations.flatMap((station): DiaryEntry[] => {
      const row = done.find((one) => one.method === method.id && one.station === station.key && one.exercise === '');
      if (row?.status !== 'done') return [];
      const text = sentence(locale, 'documents.diaryStation', { station: station.shortTitle });
      return [{ kind: 'station', at: row.updatedAt.toISOString(), text }];
    }),
  );
  return [...documents, ...stations];
}
