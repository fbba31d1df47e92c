import type { Context } from 'hono';
import { Hono } from 'hono';

import { Refusal } from '../../../domain/errors.ts';
import type { Locale } from '../../../domain/method.ts';
import { asSignatory } from '../../auth/resolve-link.ts';
import { documentFile, type DocumentFormat, draftFile, emptyPlanFile, type FileAnswer } from '../../documents/document-files.ts';
import { localeOf } from '../../sentences.ts';
import type { Work } from '../../store/door.ts';
import { readAttachment, readConfirmation } from '../../store/queries/documents.ts';
import { type ApiContext, requireUser } from '../context.ts';

const formats = ['pdf', 'docx', 'json'] as const;

/** Files to download: documents as PDF, Word and JSON, the plan's draft and empty template, attached papers. */
export function documentFiles(contextOf: (request: Request) => Promise<ApiContext>): Hono {
  const app = new Hono();
  const inTown = (path: string, make: (work: Work, c: Context, context: ApiContext, locale: Locale) => Promise<FileAnswer>) =>
    app.get(`/collaborations/:collaboration/${path}`, async (c) => {
      const context = await contextOf(c.req.raw);
      const who = { userId: requireUser(context).id, collaboration: c.req.param('collaboration') as string };
      return sendFile(c, await context.door.inCollaboration(who, (work) => make(work, c, context, localeIn(c, context))));
    });

  inTown('documents/:id/files/:format', (work, c, context, locale) =>
    documentFile(work, context.services, { id: uuidIn(c, 'id'), format: formatIn(c), locale }),
  );
  inTown('plan/preview.pdf', (work, _c, _context, locale) => draftFile(work, locale));
  inTown('plan/empty-a3.pdf', (work, _c, _context, locale) => emptyPlanFile(work, locale));
  inTown('confirmations/:id/attachment', async (work, c) => readAttachment(work, uuidIn(c, 'id')));

  app.get('/links/:token/document.pdf', async (c) => {
    const context = await contextOf(c.req.raw);
    return asSignatory(context, c.req.param('token'), async (work, confirmationId) => {
      const { documentId } = await readConfirmation(work, confirmationId);
      return sendFile(c, await documentFile(work, context.services, { id: documentId, format: 'pdf', locale: localeIn(c, context) }));
    });
  });
  return app;
}

function sendFile(c: Context, { bytes, mediaType, name }: FileAnswer): Response {
  const plain = name.normalize('NFKD').replace(/[^\w.-]+/g, '-');
  c.header('content-type', mediaType);
  // Shown by the browser as what it is, never run; a name in any script survives.
  c.header('content-disposition', `${c.req.query('show') === '1' ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`);
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
