import type { ApiContext } from './context.ts';

/** Signs a user in with this response: for someone who has just made an account by set-up link or invitation. */
export async function startSession(context: ApiContext, userId: string): Promise<void> {
  const { headers } = await context.auth.api.startSession({ body: { userId }, headers: context.headers, returnHeaders: true });
  for (const cookie of headers.getSetCookie()) context.responseHeaders.append('set-cookie', cookie);
}
