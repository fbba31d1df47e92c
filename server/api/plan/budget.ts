import { addPlanRow } from '../../commands/add-plan-row.ts';
import { movePlanRow } from '../../commands/move-plan-row.ts';
import { removePlanRow } from '../../commands/remove-plan-row.ts';
import { updateBudgetRow } from '../../commands/update-budget-row.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const budget = {
  add: os.plan.budget.add.handler(({ input: { collaboration, ...values }, context }) =>
    inside(context, { collaboration }, (work) => addPlanRow(work, 'budget', values)),
  ),
  update: os.plan.budget.update.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, (work) => updateBudgetRow(work, change)),
  ),
  remove: os.plan.budget.remove.handler(({ input, context }) =>
    inside(context, input, (work) => removePlanRow(work, 'budget', input.id)),
  ),
  move: os.plan.budget.move.handler(({ input, context }) => inside(context, input, (work) => movePlanRow(work, 'budget', input))),
};
