import type { Context } from 'hono';
import { Hono } from 'hono';

import { Refusal } from '../../../domain/errors.ts';
import type { Locale } from '../../../domain/method.ts';
import { asSignatory } from '../../auth/resolve-link.ts';
import { actorFile } from '../../documents/actor-files.ts';
import { type DocumentFormat, documentFile, draftFile, emptyPlanFile, type FileToMake } from '../../documents/document-files.ts';
import { exerciseFile } from '../../documents/exercise-file.ts';
import { type AskedBy, createMakingLimit } from '../../documents/making-limit.ts';
import { lawTableFile } from '../../documents/law-table.ts';
import { diaryFile, handoverFile, reportFormat } from '../../documents/report-files.ts';
import { roadCalendarFile } from '../../documents/road-calendar-file.ts';
import { requireRight } from '../../policies/may.ts';
import { localeOf } from '../../sentences.ts';
import type { Work } from '../../store/door.ts';
import { readAttachment, readConfirmation } from '../../store/queries/confirmations.ts';
import { type ApiContext, inside, requireUser } from '../context.ts';

const formats = ['pdf', 'docx', 'json'] as const satisfies DocumentFormat[];

/** A file, and whom it is made for. */
type FileFor = { file: FileToMake; by: AskedBy };

type MadeFile = Pick<FileToMake, 'mediaType' | 'name'> & { bytes: Uint8Array };

type Asked = { c: Context; context: ApiContext; locale: Locale };

/**
 * Files to download: documents as PDF, Word and JSON, the plan's draft and empty template, exercises on paper, the road's
 * calendar, attached papers.
 */
export function documentFiles(contextOf: (c: Context) => Promise<ApiContext>): Hono {
  const app = new Hono();
  const withinLimit = createMakingLimit();
  const answer = (path: string, read: (asked: Asked) => Promise<FileFor>) =>
    app.get(path, async (c) => {
      const context = await contextOf(c);
      const { file, by } = await read({ c, context, locale: localeIn(c, context) });
      return sendFile(c, context, { ...file, bytes: await (file.isReady ? file.make() : withinLimit(by, file.make)) });
    });
  const forMember = (asked: Asked, read: (work: Work) => Promise<FileToMake>) =>
    inside(asked.context, { collaboration: asked.c.req.param('collaboration')! }, async (work) => ({
      file: await read(work),
      by: { collaborationId: work.scope.collaborationId, person: requireUser(asked.context).id },
    }));
  const inTown = (path: string, read: (work: Work, asked: Asked) => Promise<FileToMake>) =>
    answer(`/collaborations/:collaboration/${path}`, (asked) => forMember(asked, (work) => read(work, asked)));

  inTown('documents/:id/files/:format', (work, { c, context, locale }) =>
    documentFile(work, context.services, { id: uuidIn(c, 'id'), format: formatIn(c), locale }),
  );
  inTown('plan/preview.pdf', async (work, { c, context, locale }) =>
    draftFile(work, context.services, { locale, withThreads: c.req.query('threads') === 'true' }),
  );
  inTown('plan/empty-a3.pdf', async (work, { locale }) => emptyPlanFile(work, locale));
  inTown('actors/export.xlsx', (work, { locale }) => actorFile(work, 'xlsx', locale));
  inTown('actors/export.csv', (work, { locale }) => actorFile(work, 'csv', locale));
  inTown('journey/:method/calendar.ics', (work, { c, context, locale }) =>
    roadCalendarFile(work, context.services, c.req.param('method')!, locale),
  );
  answer('/collaborations/:collaboration/reports/diary/:format', async (asked) => {
    const { c, context, locale } = asked;
    const format = reportFormat(c.req.param('format'));
    const input = { collaboration: c.req.param('collaboration')! };
    await context.services.storeLiveDocuments(await inside(context, input, (work) => townOfWorksheets(work)));
    return forMember(asked, (work) => diaryFile(work, context.services, { format, locale }));
  });
  inTown('reports/handover/:format', (work, { c, context, locale }) =>
    handoverFile(work, context.services, { format: reportFormat(c.req.param('format')), locale, today: work.clock.today() }),
  );
  inTown('reports/law-table/:format', (work, { c, locale }) => {
    const format = c.req.param('format');
    if (format !== 'xlsx' && format !== 'docx') throw new Refusal('NOT_FOUND');
    return lawTableFile(work, format, locale);
  });
  inTown('confirmations/:id/attachment', async (work, { c }) => stored(await readAttachment(work, uuidIn(c, 'id'))));

  answer('/collaborations/:collaboration/exercises/:method/:station/:exercise/paper', async (asked) => {
    const { c, context, locale } = asked;
    const input = { collaboration: c.req.param('collaboration')! };
    const place = { method: c.req.param('method')!, station: c.req.param('station')!, exercise: c.req.param('exercise')! };
    const filled = c.req.query('filled') === 'true';
    // What people see on their screens is what is printed: live texts are stored first.
    if (filled) await context.services.storeLiveDocuments(await inside(context, input, (work) => townOfWorksheets(work)));
    return forMember(asked, (work) => exerciseFile(work, context.services, { place, filled, locale }));
  });
  answer('/links/:token/document.pdf', (asked) =>
    forSignatory(asked, async (work, confirmationId) => {
      const { documentId } = await readConfirmation(work, confirmationId);
      return documentFile(work, asked.context.services, { id: documentId, format: 'pdf', locale: asked.locale });
    }),
  );
  answer('/links/:token/attachment', (asked) =>
    forSignatory(asked, async (work, confirmationId) => stored(await readAttachment(work, confirmationId))),
  );
  return app;
}

async function forSignatory(
  { c, context }: Asked,
  read: (work: Work, confirmationId: string) => Promise<FileToMake>,
): Promise<FileFor> {
  await context.limit('link');
  return asSignatory(context, c.req.param('token')!, async (work, { subjectId }) => ({
    file: await read(work, subjectId),
    by: { collaborationId: work.scope.collaborationId, person: subjectId },
  }));
}

async function townOfWorksheets({ scope }: Work): Promise<string> {
  requireRight(scope, 'read-worksheets');
  return scope.collaborationId;
}

function stored({ bytes, ...file }: { name: string; mediaType: string; bytes: Uint8Array }): FileToMake {
  return { ...file, isReady: true, make: () => bytes };
}

/** Sends the file: to save, or with `?show=1` for the browser to show as what it is. */
function sendFile(c: Context, context: ApiContext, { mediaType, name, bytes }: MadeFile): Response {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-');
  const anyScript = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  for (const [header, value] of context.responseHeaders) c.header(header, value, { append: true });
  c.header('content-type', mediaType);
  c.header(
    'content-disposition',
    `${c.req.query('show') === '1' ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${anyScript}`,
  );
  return c.body(bytes as Uint8Array<ArrayBuffer>);
}

const uuidIn = (c: Context, name: string): string => {
  const value = c.req.param(name) ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) throw new Refusal('NOT_FOUND');
  return value;
};

const formatIn = (c: Context): DocumentFormat => {
  const format = formats.find((one) => one === c.req.param('format'));
  if (!format) throw new Refusal('NOT_FOUND');
  return format;
};

const localeIn = (c: Context, context: ApiContext): Locale => {
  const asked = c.req.query('locale');
  return asked === 'sv' || asked === 'en' ? asked : localeOf(context.user?.locale, c.req.header('accept-language'));
};
