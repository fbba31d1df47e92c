import type { MethodRegister } from '../../domain/method.ts';
import type { RowValue, RowValues } from '../../domain/register.ts';
import { addRegisterRow } from '../commands/add-register-row.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { registersInUse } from '../store/queries/register-rows.ts';
import type { ExampleRegisters } from './data/registers.ts';

/** Ids of rows by register and first cell; rows that begin with an actor go by the actor's key. */
export type RowIds = Map<string, Map<string, string>>;

type Names = { actorIds: Map<string, string>; rowIds: RowIds };

/** Writes an example town's registers in the order they are given, as people would: through the command and its checks. */
export async function fillRegisters(
  work: Work,
  services: Services,
  { registers, actorIds }: { registers: ExampleRegisters; actorIds: Map<string, string> },
): Promise<RowIds> {
  const declared = await registersInUse(work, services);
  const rowIds: RowIds = new Map();
  for (const [key, rows] of Object.entries(registers)) {
    const register = declared.get(key);
    if (!register) throw new Error(`The example fills a register that no method has: ${key}`);
    const ids = new Map<string, string>();
    rowIds.set(key, ids);
    for (const row of rows) {
      const { id } = await addRegisterRow(work, services, {
        register: key,
        values: valuesOf(register, row, { actorIds, rowIds }),
      });
      ids.set(String(row[register.columns[0]!.key]), id);
    }
  }
  return rowIds;
}

/** The row with ids where the example has keys of actors and first cells of rows. */
function valuesOf({ columns }: MethodRegister, row: Record<string, RowValue>, { actorIds, rowIds }: Names): RowValues {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]): [string, RowValue] => {
      const column = columns.find((one) => one.key === key);
      const ids = column?.type === 'rows' ? rowIds.get(column.of ?? '') : actorIds;
      if (column?.type === 'actor') return [key, need(actorIds, String(value))];
      if ((column?.type === 'actors' || column?.type === 'rows') && Array.isArray(value))
        return [key, value.map((name) => need(ids, name))];
      return [key, value];
    }),
  );
}

function need(ids: ReadonlyMap<string, string> | undefined, name: string): string {
  const id = ids?.get(name);
  if (id === undefined) throw new Error(`The example names what it does not have: ${name}`);
  return id;
}
