import { addPlanRow } from '../../commands/add-plan-row.ts';
import { movePlanRow } from '../../commands/move-plan-row.ts';
import { removePlanRow } from '../../commands/remove-plan-row.ts';
import { updatePlanRow } from '../../commands/update-plan-row.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const overallGoals = {
  add: os.plan.overallGoals.add.handler(({ input: { collaboration, ...values }, context }) =>
    inside(context, { collaboration }, (work) => addPlanRow(work, 'overallGoals', values)),
  ),
  update: os.plan.overallGoals.update.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, (work) => updatePlanRow(work, 'overallGoals', change)),
  ),
  remove: os.plan.overallGoals.remove.handler(({ input, context }) =>
    inside(context, input, (work) => removePlanRow(work, 'overallGoals', input.id)),
  ),
  move: os.plan.overallGoals.move.handler(({ input, context }) =>
    inside(context, input, (work) => movePlanRow(work, 'overallGoals', input)),
  ),
};
