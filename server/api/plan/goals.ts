import { addGoal } from '../../commands/add-goal.ts';
import { movePlanRow } from '../../commands/move-plan-row.ts';
import { removeGoal } from '../../commands/remove-goal.ts';
import { updatePlanRow } from '../../commands/update-plan-row.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const goals = {
  add: os.plan.goals.add.handler(({ input: { collaboration, ...values }, context }) =>
    inside(context, { collaboration }, (work) => addGoal(work, values)),
  ),
  update: os.plan.goals.update.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, (work) => updatePlanRow(work, 'goals', change)),
  ),
  remove: os.plan.goals.remove.handler(({ input, context }) => inside(context, input, (work) => removeGoal(work, input))),
  move: os.plan.goals.move.handler(({ input, context }) => inside(context, input, (work) => movePlanRow(work, 'goals', input))),
};
