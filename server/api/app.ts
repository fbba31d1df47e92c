import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';

import { changesHeader } from '../../contract/changes-header.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Auth } from '../auth/auth.ts';
import { handleAuth } from '../auth/handle-auth.ts';
import type { Limiter } from '../auth/limiter.ts';
import { isOwnOrigin } from '../auth/own-origin.ts';
import { maxAttachmentBytes } from '../commands/attach-confirmation.ts';
import type { ChangeStream } from '../live/change-stream.ts';
import type { OpenConnections } from '../live/open-connections.ts';
import type { Log } from '../log.ts';
import { localeOf } from '../sentences.ts';
import type { Services } from '../services.ts';
import type { ServingPhase } from '../serving.ts';
import type { Door } from '../store/door.ts';
import type { SystemStore } from '../store/system.ts';
import { streamChanges } from './changes.ts';
import { buildContext, clientOf, requireSessionOfPage } from './build-context.ts';
import { type ApiContext, requireUser } from './context.ts';
import { documentFiles } from './documents/files.ts';
import { openApiRoutes } from './openapi.ts';
import { httpStatus, refusalBody, toRefusal } from './refusals.ts';
import { router } from './router.ts';
import { safeHeaders } from './safe-headers.ts';
import { staticPages } from './static-pages.ts';

export type AppOptions = {
  door: Door;
  system: SystemStore;
  auth: Auth;
  limiter: Limiter;
  services: Services;
  changes: ChangeStream;
  connections: OpenConnections;
  log: Log;
  /** Whether the process has been asked to stop, and takes nothing new any more. */
  phase(): ServingPhase;
};

/** Largest request body: a form with an attachment and room for its words, or else text, which is read by the one thread there is. */
const mostInForm = { bodyBytes: maxAttachmentBytes + 1024 * 1024, maxBytes: maxAttachmentBytes };
const mostInText = { bodyBytes: 3 * 1024 * 1024, maxBytes: 3 * 1024 * 1024 };

/** The HTTP side of Ringar: API, sign-in, change stream, pages. */
export function createApp(options: AppOptions): Hono {
  const { door, auth, limiter, services, changes, connections, log } = options;
  const app = new Hono();

  app.use(safeHeaders({ publicUrl: services.publicUrl }));
  app.get('/healthz', (c) => (options.phase() === 'serving' ? c.json({ status: 'ok' }) : c.json({ status: 'stopping' }, 503)));
  app.use(async (_c, next) => {
    if (options.phase() === 'refusing') throw new Refusal('STORAGE_UNAVAILABLE');
    await next();
  });
  app.use(refuseForeignOrigin(services.publicUrl));
  app.use(limitBody());
  app.on(['GET', 'POST'], '/api/auth/*', async (c) => {
    await requireSessionOfPage(auth, c.req.raw.headers);
    const answer = await handleAuth(
      { auth, limiter, system: options.system, smtpUrl: services.env.smtpUrl },
      c.req.raw,
      clientOf(c, services.env.trustProxy),
    );
    const response = 'refusal' in answer ? refuseWith(c, answer.refusal) : c.json(answer.body as object);
    for (const cookie of answer.headers.getSetCookie()) response.headers.append('set-cookie', cookie);
    return response;
  });

  // A handler adds to the list it is given, so each gets a list of its own.
  const rpc = new RPCHandler(router, { interceptors: [refuseUnreadable(log)], clientInterceptors: [refuse(log)] });
  const open = new OpenAPIHandler(router, {
    interceptors: [refuseUnreadable(log)],
    clientInterceptors: [refuse(log)],
    customErrorResponseBodyEncoder: (error: ORPCError<string, unknown>) => ({
      code: error.code,
      message: error.message,
      ...(error.data === undefined ? {} : { data: error.data }),
    }),
  });

  app.get('/api/collaborations/:collaboration/changes', async (c) => {
    const user = requireUser(await buildContext(options, c));
    const found = await auth.api.getSession({ headers: c.req.raw.headers });
    if (!found) throw new Refusal('NOT_SIGNED_IN');
    const session = { userId: user.id, sessionId: found.session.id };
    const since = c.req.header('last-event-id') ?? c.req.query('since');
    return streamChanges(c, { door, changes, connections, session, collaboration: c.req.param('collaboration'), since });
  });
  app.route(
    '/api',
    documentFiles((c) => buildContext(options, c)),
  );
  app.route('/api', openApiRoutes());
  // A method is 160 kB of text. Lengths tell nothing to another site: its requests are refused above, before any answer.
  app.use('/rpc/*', compress());
  for (const [prefix, handler] of [
    ['/rpc', rpc],
    ['/api', open],
  ] as const) {
    app.use(`${prefix}/*`, async (c) => {
      // Before anything is read: what changes from here on is told to the page by its change stream.
      const position = changes.position();
      const context = await buildContext(options, c);
      context.responseHeaders.set(changesHeader, position);
      const { matched, response } = await handler.handle(c.req.raw, { prefix, context });
      if (!matched) throw new Refusal('NOT_FOUND');
      const result = new Response(response.body, response);
      for (const [name, value] of context.responseHeaders) result.headers.append(name, value);
      return result;
    });
  }
  app.route('/', staticPages());

  app.notFound((c) => c.json(refusalBody('NOT_FOUND', localeOf(null, c.req.header('accept-language'))), 404));
  app.onError((error, c) => {
    const refusal = toRefusal(error);
    if (refusal.code === 'INTERNAL') log.error('request.failed', { route: c.req.routePath, error });
    return refuseWith(c, refusal);
  });
  return app;
}

/** Refuses a body that is too large with FILE_TOO_LARGE and the limit, before or while it comes. */
function limitBody(): MiddlewareHandler {
  const [form, text] = [mostInForm, mostInText].map(({ bodyBytes, maxBytes }) =>
    bodyLimit({ maxSize: bodyBytes, onError: () => Promise.reject(new Refusal('FILE_TOO_LARGE', { maxBytes })) }),
  );
  return (c, next) => (/^multipart\/form-data/i.test(c.req.header('content-type') ?? '') ? form! : text!)(c, next);
}

/** A refusal outside the procedures: no user is known there, so its sentence is in the browser's language. */
function refuseWith(c: Context, { code, data }: Refusal): Response {
  const wait = data?.['retryAfterSeconds'];
  if (typeof wait === 'number') c.header('retry-after', String(wait));
  const body = refusalBody(code, localeOf(null, c.req.header('accept-language')), data);
  // A file is opened in a tab of its own: whoever reads there wants the sentence alone.
  const isRead = c.req.method === 'GET' && (c.req.header('accept') ?? '').startsWith('text/html');
  return isRead ? c.text(body.message, httpStatus[code] as 500) : c.json(body, httpStatus[code] as 500);
}

/** Turns whatever a procedure throws into a refusal with its status and its sentence in the reader's language. */
const refuse =
  (log: Log) =>
  async <T>(options: { next(): Promise<T>; context: ApiContext; path: readonly string[] }): Promise<T> => {
    try {
      return await options.next();
    } catch (error) {
      const refusal = toRefusal(error);
      if (refusal.code === 'INTERNAL') log.error('procedure.failed', { route: options.path.join('.'), error });
      const wait = refusal.data?.['retryAfterSeconds'];
      if (typeof wait === 'number') options.context.responseHeaders.set('retry-after', String(wait));
      throw toOrpc(refusal, options.context);
    }
  };

/** Around the above: an input that cannot even be read never reaches a procedure, and is refused in the same way. */
const refuseUnreadable =
  (log: Log) =>
  async <T>(options: { next(): Promise<T>; context: ApiContext }): Promise<T> => {
    try {
      return await options.next();
    } catch (error) {
      const unreadable = error instanceof SyntaxError || error instanceof TypeError;
      const refusal = unreadable ? new Refusal('BAD_INPUT') : toRefusal(error);
      if (unreadable) log.debug('request.unreadable', { error });
      else if (refusal.code === 'INTERNAL' && !(error instanceof ORPCError)) log.error('request.failed', { error });
      throw toOrpc(refusal, options.context);
    }
  };

function toOrpc({ code, data }: Refusal, { locale }: ApiContext): ORPCError<string, unknown> {
  const body = refusalBody(code, locale, data);
  return new ORPCError(code, { status: httpStatus[code], message: body.message, data: body.data });
}

/** A page of another site cannot make a signed-in browser change anything here. */
const refuseForeignOrigin =
  (publicUrl: string) =>
  async (c: { req: { method: string; header(name: string): string | undefined } }, next: () => Promise<void>) => {
    const ours = isOwnOrigin(publicUrl, {
      origin: c.req.header('origin'),
      host: c.req.header('host'),
      fetchSite: c.req.header('sec-fetch-site'),
    });
    if (!ours && c.req.method !== 'GET' && c.req.method !== 'HEAD') throw new Refusal('NOT_ALLOWED');
    await next();
  };
