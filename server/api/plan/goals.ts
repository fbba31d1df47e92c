import { addGoal } from '../../commands/add-goal.ts';
import { movePlanRow } from '../../commands/move-plan-row.ts';
import { removeGoal } from '../../commands/remove-goal.ts';
import { updateGoal } from '../../commands/update-goal.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const goals = {
  add: os.plan.goals.add.handler(({ input: { collaboration, ...values }, context }) =>
    inside(context, { collaboration }, (work) => addGoal(work, values)),
  ),
  update: os.plan.goals.update.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, (work) => updateGoal(work, change)),
  ),
  remove: os.plan.goals.remove.handler(({ input, context }) => inside(context, input, (work) => removeGoal(work, input))),
  move: os.plan.goals.move.handler(({ input, context }) => inside(context, input, (work) => movePlanRow(work, 'goals', input))),
};
