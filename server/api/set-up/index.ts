import { requireSetUpLink, setUpInstallation } from '../../commands/set-up-installation.ts';
import { os } from '../implementer.ts';
import { requireOnBoard, startMethods } from '../start-methods.ts';
import { startSession } from '../start-session.ts';

const open = os.setUp.open.handler(async ({ input, context }) => {
  await context.limit('link');
  await requireSetUpLink(context.system, input.token);
  return { methods: startMethods(context.services, input.locale) };
});

const complete = os.setUp.complete.handler(async ({ input, context }) => {
  await context.limit('link');
  requireOnBoard(context.services, input.method);
  const { userId, slug } = await setUpInstallation(context.system, input, context.request);
  await startSession(context, userId);
  return { slug };
});

export const setUp = { open, complete };
