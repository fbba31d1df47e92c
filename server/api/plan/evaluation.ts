import { addPlanRow } from '../../commands/add-plan-row.ts';
import { movePlanRow } from '../../commands/move-plan-row.ts';
import { removePlanRow } from '../../commands/remove-plan-row.ts';
import { updatePlanRow } from '../../commands/update-plan-row.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const evaluation = {
  add: os.plan.evaluation.add.handler(({ input: { collaboration, ...values }, context }) =>
    inside(context, { collaboration }, (work) => addPlanRow(work, 'evaluation', values)),
  ),
  update: os.plan.evaluation.update.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, (work) => updatePlanRow(work, 'evaluation', change)),
  ),
  remove: os.plan.evaluation.remove.handler(({ input, context }) =>
    inside(context, input, (work) => removePlanRow(work, 'evaluation', input.id)),
  ),
  move: os.plan.evaluation.move.handler(({ input, context }) =>
    inside(context, input, (work) => movePlanRow(work, 'evaluation', input)),
  ),
};
