import { eq } from 'drizzle-orm';

import { user } from '../../store/schema/index.ts';
import { requireUser } from '../context.ts';
import { os } from '../implementer.ts';
import type { Me } from '../../../contract/me.ts';

export const get = os.me.get.handler(({ context }) => requireUser(context) as Me);

export const update = os.me.update.handler(async ({ input, context }) => {
  const me = requireUser(context);
  await context.system.db
    .update(user)
    .set({ ...input, updatedAt: new Date() })
    .where(eq(user.id, me.id));
  return { ...me, ...input } as Me;
});
