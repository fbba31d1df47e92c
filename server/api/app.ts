import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

import { Refusal } from '../../domain/errors.ts';
import type { Auth } from '../auth/auth.ts';
import type { ChangeStream } from '../live/change-stream.ts';
import type { Log } from '../log.ts';
import { localeOf } from '../sentences.ts';
import type { Services } from '../services.ts';
import type { Door } from '../store/door.ts';
import type { SystemStore } from '../store/system.ts';
import { streamChanges } from './changes.ts';
import { type ApiContext, requireUser, type SignedInUser } from './context.ts';
import { openApiRoutes } from './openapi.ts';
import { httpStatus, refusalBody, toRefusal } from './refusals.ts';
import { router } from './router.ts';
import { safeHeaders } from './safe-headers.ts';
import { staticPages } from './static-pages.ts';

export type AppOptions = {
  door: Door;
  system: SystemStore;
  auth: Auth;
  services: Services;
  changes: ChangeStream;
  log: Log;
  /** True from the moment the process is asked to stop. */
  stopping(): boolean;
};

/** Largest request body: an attachment of 20 MB and its form around it. */
export const maxBodyBytes = 21 * 1024 * 1024;

/** The HTTP side of Ringar: API, sign-in, change stream, pages. */
export function createApp(options: AppOptions): Hono {
  const { door, system, auth, services, changes, log } = options;
  const app = new Hono();

  app.use(safeHeaders({ publicUrl: services.publicUrl }));
  app.get('/healthz', (c) => (options.stopping() ? c.json({ status: 'stopping' }, 503) : c.json({ status: 'ok' })));
  app.use(refuseForeignOrigin(services.publicUrl));
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: () => Promise.reject(new Refusal('FILE_TOO_LARGE')) }));
  app.on(['GET', 'POST'], '/api/auth/*', (c) => auth.handler(c.req.raw));

  const contextOf = async (request: Request): Promise<ApiContext> => {
    const session = await auth.api.getSession({ headers: request.headers });
    const user = (session?.user ?? null) as SignedInUser | null;
    return {
      door,
      system,
      auth,
      services,
      headers: request.headers,
      user,
      locale: localeOf(user?.locale, request.headers.get('accept-language')),
      responseHeaders: new Headers(),
    };
  };

  const interceptors = [refuse(log)];
  const rpc = new RPCHandler(router, { clientInterceptors: interceptors });
  const open = new OpenAPIHandler(router, {
    clientInterceptors: interceptors,
    customErrorResponseBodyEncoder: (error: ORPCError<string, unknown>) => ({
      code: error.code,
      message: error.message,
      ...(error.data === undefined ? {} : { data: error.data }),
    }),
  });

  app.get('/api/collaborations/:collaboration/changes', async (c) => {
    const user = requireUser(await contextOf(c.req.raw));
    return streamChanges(c, { door, changes, userId: user.id, collaboration: c.req.param('collaboration') });
  });
  app.route('/api', openApiRoutes());
  for (const [prefix, handler] of [['/rpc', rpc], ['/api', open]] as const) {
    app.use(`${prefix}/*`, async (c) => {
      const context = await contextOf(c.req.raw);
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
    return c.json(refusalBody(refusal.code, localeOf(null, c.req.header('accept-language')), refusal.data), httpStatus[refusal.code] as 500);
  });
  return app;
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
      const body = refusalBody(refusal.code, options.context.locale, refusal.data);
      throw new ORPCError(refusal.code, { status: httpStatus[refusal.code], message: body.message, data: body.data });
    }
  };

/** A page of another site cannot make a signed-in browser change anything here. */
const refuseForeignOrigin = (publicUrl: string) => async (c: { req: { method: string; header(name: string): string | undefined } }, next: () => Promise<void>) => {
  const origin = c.req.header('origin');
  const ours = !origin || origin === publicUrl || URL.parse(origin)?.host === c.req.header('host');
  if (!ours && c.req.method !== 'GET' && c.req.method !== 'HEAD') throw new Refusal('NOT_ALLOWED');
  await next();
};

