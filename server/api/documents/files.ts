import type { Context } from 'hono';
import { Hono } from 'hono';

import { Refusal } from '../../../domain/errors.ts';
import type { Locale } from '../../../domain/method.ts';
import { asSignatory } from '../../auth/resolve-link.ts';
import { actorFile } from '../../documents/actor-files.ts';
import { type DocumentFormat, documentFile, draftFile, emptyPlanFile, type FileToMake } from '../../documents/document-files.ts';
import { roadCalendarFile } from '../../documents/road-calendar-file.ts';
import { requireRight } from '../../policies/may.ts';
import { localeOf } from '../../sentences.ts';
import type { Work } from '../../store/door.ts';
import { readAttachment, readConfirmation } from '../../store/queries/confirmations.ts';
import { exerciseFile } from '../../documents/exercise-file.ts';
import { type ApiContext, inside } from '../context.ts';

const formats = ['pdf', 'docx', 'json'] as const satisfies DocumentFormat[];

type Asked = { c: Context; context: ApiContext; locale: Locale };

/**
 * Files to download: documents as PDF, Word and JSON, the plan's draft and empty template, exercises on paper, the road's
 * calendar, attached papers.
 */
export function documentFiles(contextOf: (c: Context) => Promise<ApiContext>): Hono {
  const app = new Hono();
  const answer = (path: string, read: (asked: Asked) => Promise<FileToMake>) =>
    app.get(path, async (c) => {
      const context = await contextOf(c);
      return sendFile(c, context, await read({ c, context, locale: localeIn(c, context) }));
    });
  const inTown = (path: string, read: (work: Work, asked: Asked) => Promise<FileToMake>) =>
    answer(`/collaborations/:collaboration/${path}`, (asked) =>
      inside(asked.context, { collaboration: asked.c.req.param('collaboration')! }, (work) => read(work, asked)),
    );

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
  inTown('confirmations/:id/attachment', async (work, { c }) => stored(await readAttachment(work, uuidIn(c, 'id'))));

  answer('/collaborations/:collaboration/exercises/:method/:station/:exercise/paper', async ({ c, context, locale }) => {
    const input = { collaboration: c.req.param('collaboration')! };
    const place = { method: c.req.param('method')!, station: c.req.param('station')!, exercise: c.req.param('exercise')! };
    const filled = c.req.query('filled') === 'true';
    // What people see on their screens is what is printed: live texts are stored first.
    if (filled) await context.services.storeLiveDocuments(await inside(context, input, (work) => townOfWorksheets(work)));
    return inside(context, input, (work) => exerciseFile(work, context.services, { place, filled, locale }));
  });
  answer('/links/:token/document.pdf', async ({ c, context, locale }) => {
    await context.limit('link');
    return asSignatory(context, c.req.param('token')!, async (work, { subjectId }) => {
      const { documentId } = await readConfirmation(work, subjectId);
      return documentFile(work, context.services, { id: documentId, format: 'pdf', locale });
    });
  });
  answer('/links/:token/attachment', async ({ c, context }) => {
    await context.limit('link');
    return stored(await asSignatory(context, c.req.param('token')!, (work, { subjectId }) => readAttachment(work, subjectId)));
  });
  return app;
}

async function townOfWorksheets({ scope }: Work): Promise<string> {
  requireRight(scope, 'read-worksheets');
  return scope.collaborationId;
}

function stored({ bytes, ...file }: { name: string; mediaType: string; bytes: Uint8Array }): FileToMake {
  return { ...file, make: () => bytes };
}

/** Sends the file: to save, or with `?show=1` for the browser to show as what it is. */
async function sendFile(c: Context, context: ApiContext, { mediaType, name, make }: FileToMake): Promise<Response> {
  const bytes = await make();
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
