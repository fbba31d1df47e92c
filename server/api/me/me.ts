import type { Me } from '../../../contract/me.ts';
import { updateUser } from '../../commands/update-user.ts';
import { requireUser } from '../context.ts';
import { os } from '../implementer.ts';

export const get = os.me.get.handler(({ context }) => requireUser(context) as Me);

export const signedIn = os.me.signedIn.handler(({ context }) => ({ signedIn: context.user !== null }));

export const update = os.me.update.handler(async ({ input, context }) => {
  const me = requireUser(context);
  await updateUser(context.system, me.id, input);
  return { ...me, ...input } as Me;
});
