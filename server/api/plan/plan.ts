import { bringInProposals } from '../../commands/bring-in-proposals.ts';
import { createPlanWhenMissing } from '../../commands/open-plan.ts';
import { updatePlan } from '../../commands/update-plan.ts';
import { may } from '../../policies/may.ts';
import { listProposals } from '../../store/queries/plan-proposals.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';
import { presentPlan } from './present-plan.ts';

/** A writer's first look makes the plan; a reader before that sees an empty one. */
export const get = os.plan.get.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    if (may(work.scope, 'write-plan')) await createPlanWhenMissing(work);
    return presentPlan(work);
  }),
);

export const update = os.plan.update.handler(({ input: { collaboration, ...change }, context }) =>
  inside(context, { collaboration }, (work) => updatePlan(work, change)),
);

export const proposals = os.plan.proposals.handler(({ input, context }) =>
  inside(context, input, (work) => listProposals(work, context.services, context.locale)),
);

export const bringIn = os.plan.bringIn.handler(({ input, context }) =>
  inside(context, input, (work) =>
    bringInProposals(work, input.origins, () => listProposals(work, context.services, context.locale)),
  ),
);
