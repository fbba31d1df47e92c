import type { RegisterRow } from '../../contract/registers.ts';
import { Refusal } from '../../domain/errors.ts';
import type { RowValues } from '../../domain/register.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import {
  insertRegisterRow,
  lockRegister,
  registerInUse,
  requireRegisterRow,
  selectRegisterRows,
} from '../store/queries/register-rows.ts';
import { requireChecklist } from '../store/queries/checklist.ts';
import { exerciseOf, methodInUse } from '../store/queries/method-in-use.ts';
import type { WorksheetPlace } from '../store/queries/worksheets.ts';
import { checkRowValues } from './check-row-values.ts';
import { keepFeedbackTask } from './keep-feedback-task.ts';
import { markBegun } from './mark-begun.ts';

/** Most rows of one register; far more than people read. */
export const mostRegisterRows = 2_000;

export type NewRegisterRow = {
  register: string;
  values: RowValues;
  /** The exercise that it is written in. */
  at?: WorksheetPlace | undefined;
};

/**
 * Adds a row after the last one of a register and gives it. The exercise that it is written in, if any, has then begun.
 * Errors: NOT_ALLOWED; NOT_FOUND for the register, the exercise, an organisation or a row; BAD_INPUT for a value that does not fit
 * its column, and past 2,000 rows; CHECKLIST_FIRST.
 * @source design principle 2
 */
export async function addRegisterRow(
  work: Work,
  services: Services,
  { register: key, values, at }: NewRegisterRow,
): Promise<RegisterRow> {
  requireRight(work.scope, 'write-content');
  const register = await registerInUse(work, services, key);
  await requireChecklist(work, services, key);
  await checkRowValues(work, register, values);
  await lockRegister(work, key);
  if ((await selectRegisterRows(work, key)).length >= mostRegisterRows)
    throw new Refusal('BAD_INPUT', { limit: mostRegisterRows });
  const id = await insertRegisterRow(work, key, values);
  if (at) {
    exerciseOf(await methodInUse(work, services, at.method), at);
    await markBegun(work, at);
  }
  await keepFeedbackTask(work, services, { register, isNew: true });
  await work.changed('registers');
  return requireRegisterRow(work, key, id);
}
