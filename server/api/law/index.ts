import { lawView } from '../../../domain/law-view.ts';
import { updateLawFacts } from '../../commands/update-law-facts.ts';
import { may, requireRight } from '../../policies/may.ts';
import type { Work } from '../../store/door.ts';
import { readLawInput } from '../../store/queries/law-view.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const law = {
  get: os.law.get.handler(({ input, context }) => inside(context, input, read)),
  update: os.law.update.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, async (work) => {
      await updateLawFacts(work, change);
      return read(work);
    }),
  ),
};

async function read(work: Work) {
  requireRight(work.scope, 'read-worksheets');
  const input = await readLawInput(work, work.clock.today());
  return {
    ...{ lines: lawView(input), facts: input.facts, version: input.version },
    draft: input.changes.map(({ section, kind, label }) => ({ section, kind, label })),
    mayChange: may(work.scope, 'change-settings'),
  };
}
