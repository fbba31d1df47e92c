import { useQueries, useQuery } from '@tanstack/react-query';
import type { Method, MethodRegister } from '../../../domain/method.ts';
import { rowTitle } from '../../../domain/register.ts';
import { api } from '../../lib/api.ts';
import { useSlug } from '../../lib/collaboration.ts';
import type { CellChoices } from './cell-field.tsx';
import type { CellNames } from '../../../domain/cell-words.ts';

/** What the cells of a register point at: organisations, and the rows of the registers that it names. */
export function useCellChoices(method: Method, register: MethodRegister): { choices: CellChoices; names: CellNames } {
  const collaboration = useSlug();
  const actors = useQuery(api.actors.list.queryOptions({ input: { collaboration } })).data ?? [];
  const named = method.registers.filter(({ key }) => register.columns.some(({ of }) => of === key));
  const lists = useQueries({
    queries: named.map(({ key }) => api.registers.list.queryOptions({ input: { collaboration, register: key } })),
  });
  const actorName = (id: string) => actors.find((actor) => actor.id === id)?.name;
  const rows = (key: string) => {
    const at = named.findIndex((one) => one.key === key);
    const declared = named[at];
    return (declared && lists[at]?.data ? lists[at].data : []).map(({ id, values }) => ({
      id,
      name: declared ? rowTitle(declared, values, actorName) : '',
    }));
  };
  return {
    choices: { actors, rows },
    names: {
      actor: (id) => actorName(id) ?? '',
      row: (key, id) => rows(key).find((row) => row.id === id)?.name ?? '',
    },
  };
}
