import { eq } from 'drizzle-orm';

import { lensOver, methodUseOf, withUse } from '../../../domain/method-use.ts';
import { setMethodUse as setMethodUseCommand } from '../../commands/set-method-use.ts';
import { requireRight } from '../../policies/may.ts';
import type { Work } from '../../store/door.ts';
import { answeredExercises } from '../../store/queries/answered-exercises.ts';
import { collaboration } from '../../store/schema/index.ts';
import type { ApiContext } from '../context.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const methods = os.collaborations.methods.handler(({ input, context }) =>
  inside(context, input, (work) => list(work, context, input.locale)),
);

export const setMethodUse = os.collaborations.setMethodUse.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    await setMethodUseCommand(work, context.services, input);
    return list(work, context, input.locale);
  }),
);

/** The methods on board and how the town uses each, those in use first. */
async function list(work: Work, { services }: ApiContext, locale: 'sv' | 'en') {
  const { tx, scope } = work;
  requireRight(scope, 'change-settings');
  const [row] = await tx
    .select({ methods: collaboration.methods, lenses: collaboration.lenses })
    .from(collaboration)
    .where(eq(collaboration.id, scope.collaborationId));
  const inUse = row!;
  const ids = [...inUse.methods, ...services.methodIds().filter((id) => !inUse.methods.includes(id))];
  const found = [];
  for (const id of ids) {
    const method = services.method(id, locale);
    if (!method) continue;
    const over = lensOver(method.lens, withUse(inUse, id, 'off')).map((road) => services.method(road, locale)?.title ?? road);
    const answers = (await answeredExercises(work, id)).size;
    found.push({ id, title: method.title, lead: method.lead, use: methodUseOf(inUse, id), lensOver: over, answers });
  }
  return found;
}
