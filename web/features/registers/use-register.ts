import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ExercisePlace } from '../../../contract/method.ts';
import type { RegisterRow } from '../../../contract/registers.ts';
import type { RowValues } from '../../../domain/register.ts';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { i18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { putSaved } from '../../lib/put-saved.ts';
import { refusalSentence } from '../../lib/refusal.ts';

const keyOf = (collaboration: string, register: string) => api.registers.list.queryKey({ input: { collaboration, register } });

/** The rows of a declared register, and what can be done with them; `at` is the exercise they are written in. What is done shows at once, here and for others. */
export function useRegister(register: string, at?: ExercisePlace) {
  const slug = useSlug();
  const queries = useQueryClient();
  const query = useQuery(api.registers.list.queryOptions({ input: { collaboration: slug, register } }));
  const place = { collaboration: slug, register };

  const change = (edit: (rows: RegisterRow[]) => RegisterRow[]) => patchRows(queries, keyOf(slug, register), edit);
  const put = (row: RegisterRow) =>
    change((rows) =>
      rows.some(({ id }) => id === row.id)
        ? rows.map((old) => (old.id === row.id && old.version <= row.version ? row : old))
        : [...rows, row],
    );
  const readAgain = () => void queries.invalidateQueries({ queryKey: keyOf(slug, register) });

  async function add(values: RowValues): Promise<RegisterRow> {
    const row = await client.registers.add({ ...place, values, ...(at ? { at } : {}) });
    put(row);
    return row;
  }

  async function remove({ id }: RegisterRow): Promise<boolean> {
    try {
      await client.registers.remove({ ...place, id });
    } catch (error) {
      sayRefusal(error);
      readAgain();
      return false;
    }
    change((rows) => rows.filter((row) => row.id !== id));
    const restore = () =>
      client.registers
        .restore({ ...place, id })
        .then(readAgain)
        .catch(sayRefusal);
    notify(i18n().t('registers.removed'), { action: { label: i18n().t('common.undo'), run: () => void restore() } });
    return true;
  }

  async function move(id: string, before: string | null): Promise<void> {
    try {
      const { order } = await client.registers.move({ ...place, id, before });
      change((rows) => rows.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)));
    } catch (error) {
      sayRefusal(error);
      readAgain();
    }
  }

  return {
    query,
    add,
    remove,
    move,
    put,
    save: (id: string, values: RowValues, version: number) => client.registers.update({ ...place, id, version, values }),
  };
}

function patchRows(queries: QueryClient, key: ReturnType<typeof keyOf>, edit: (rows: RegisterRow[]) => RegisterRow[]): void {
  putSaved(queries, key, edit);
}

export const sayRefusal = (error: unknown) => notify(refusalSentence(error), { tone: 'red' });
