import { addPlanRow } from '../../commands/add-plan-row.ts';
import { movePlanRow } from '../../commands/move-plan-row.ts';
import { removePlanRow } from '../../commands/remove-plan-row.ts';
import { updatePlanRow } from '../../commands/update-plan-row.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const communication = {
  add: os.plan.communication.add.handler(({ input: { collaboration, ...values }, context }) =>
    inside(context, { collaboration }, (work) => addPlanRow(work, 'communication', values)),
  ),
  update: os.plan.communication.update.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, (work) => updatePlanRow(work, 'communication', change)),
  ),
  remove: os.plan.communication.remove.handler(({ input, context }) =>
    inside(context, input, (work) => removePlanRow(work, 'communication', input.id)),
  ),
  move: os.plan.communication.move.handler(({ input, context }) =>
    inside(context, input, (work) => movePlanRow(work, 'communication', input)),
  ),
};
