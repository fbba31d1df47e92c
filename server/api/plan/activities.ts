import { addActivity } from '../../commands/add-activity.ts';
import { movePlanRow } from '../../commands/move-plan-row.ts';
import { removePlanRow } from '../../commands/remove-plan-row.ts';
import { updateActivity } from '../../commands/update-activity.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const activities = {
  add: os.plan.activities.add.handler(({ input: { collaboration, ...values }, context }) =>
    inside(context, { collaboration }, (work) => addActivity(work, values)),
  ),
  update: os.plan.activities.update.handler(({ input: { collaboration, ...change }, context }) =>
    inside(context, { collaboration }, (work) => updateActivity(work, change)),
  ),
  remove: os.plan.activities.remove.handler(({ input, context }) =>
    inside(context, input, (work) => removePlanRow(work, 'activities', input.id)),
  ),
  move: os.plan.activities.move.handler(({ input, context }) =>
    inside(context, input, (work) => movePlanRow(work, 'activities', input)),
  ),
};
