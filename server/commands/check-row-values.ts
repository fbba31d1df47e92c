import { Refusal } from '../../domain/errors.ts';
import type { MethodRegister } from '../../domain/method.ts';
import { misfits, namedInRow, type RowValues } from '../../domain/register.ts';
import type { Work } from '../store/door.ts';
import { countRegisterRows } from '../store/queries/register-rows.ts';
import { requireActors } from './require-actors.ts';

/**
 * Sees that the values fit the columns of the register and name only organisations and rows that are here.
 * Errors: BAD_INPUT with the columns; NOT_FOUND for an organisation or a row.
 */
export async function checkRowValues(work: Work, register: MethodRegister, values: RowValues): Promise<void> {
  const wrong = misfits(register, values);
  if (wrong.length > 0) throw new Refusal('BAD_INPUT', { fields: wrong.map((key) => ({ path: `values.${key}` })) });
  const { actors, rows } = namedInRow(register, values);
  await requireActors(work, actors);
  const wanted = [...new Set(rows)];
  if ((await countRegisterRows(work, wanted)) < wanted.length) throw new Refusal('NOT_FOUND', { what: 'row' });
}
