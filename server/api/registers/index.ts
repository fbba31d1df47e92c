import { addRegisterRow } from '../../commands/add-register-row.ts';
import { moveRegisterRow } from '../../commands/move-register-row.ts';
import { removeRegisterRow, restoreRegisterRow } from '../../commands/remove-register-row.ts';
import { updateRegisterRow } from '../../commands/update-register-row.ts';
import { registerInUse, selectRegisterRows, summariseRegisters } from '../../store/queries/register-rows.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

const { summary, list, add, update, remove, restore, move } = os.registers;

/** The procedures of `contract/registers.ts`. */
export const registers = {
  summary: summary.handler(({ input, context }) => inside(context, input, (work) => summariseRegisters(work, context.services))),
  list: list.handler(({ input, context }) =>
    inside(context, input, async (work) => {
      const { key } = await registerInUse(work, context.services, input.register);
      return selectRegisterRows(work, key);
    }),
  ),
  add: add.handler(({ input, context }) => inside(context, input, (work) => addRegisterRow(work, context.services, input))),
  update: update.handler(({ input, context }) =>
    inside(context, input, (work) => updateRegisterRow(work, context.services, input)),
  ),
  remove: remove.handler(({ input, context }) =>
    inside(context, input, (work) => removeRegisterRow(work, context.services, input)),
  ),
  restore: restore.handler(({ input, context }) =>
    inside(context, input, (work) => restoreRegisterRow(work, context.services, input)),
  ),
  move: move.handler(({ input, context }) => inside(context, input, (work) => moveRegisterRow(work, context.services, input))),
};
