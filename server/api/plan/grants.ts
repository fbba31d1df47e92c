import { addPlanRow } from '../../commands/add-plan-row.ts';
import { movePlanRow } from '../../commands/move-plan-row.ts';
import { removePlanRow } from '../../commands/remove-plan-row.ts';
import { updatePlanRow } from '../../commands/update-plan-row.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const grants = {
  add: os.plan.grants.add.handler(({ input: { collaboration, ...values }, context }) =>
    inside(context, { collaboration }, (work) => addPlanRow(work, 'grants', values)),
  ),
  update: os.plan.grants.update.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, (work) => updatePlanRow(work, 'grants', change)),
  ),
  remove: os.plan.grants.remove.handler(({ input, context }) =>
    inside(context, input, (work) => removePlanRow(work, 'grants', input.id)),
  ),
  move: os.plan.grants.move.handler(({ input, context }) => inside(context, input, (work) => movePlanRow(work, 'grants', input))),
};
