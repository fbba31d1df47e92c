import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { PlanView } from '../../../contract/plan-view.ts';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { i18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { putSaved } from '../../lib/put-saved.ts';
import { refusalSentence } from '../../lib/refusal.ts';

/** The kinds of rows of a plan, by their names in the content and in the API. */
export type RowKind = 'overallGoals' | 'goals' | 'activities' | 'budget' | 'grants' | 'communication' | 'evaluation';
export type RowOf<K extends RowKind> = PlanView['plan'][K][number];

type RowApi<Row> = {
  add: (input: Record<string, unknown>) => Promise<Row>;
  update: (input: Record<string, unknown>) => Promise<Row>;
  remove: (input: { collaboration: string; id: string; confirm?: boolean }) => Promise<unknown>;
  move: (input: { collaboration: string; id: string; before: string | null }) => Promise<{ order: string[] }>;
};

const apiOf = <K extends RowKind>(kind: K) => client.plan[kind] as unknown as RowApi<RowOf<K>>;
const keyOf = (slug: string) => api.plan.get.queryKey({ input: { collaboration: slug } });

/** Changes the plan as this browser has it, before it is read again. */
export function patchPlan(queryClient: QueryClient, slug: string, change: (plan: PlanView['plan']) => PlanView['plan']): void {
  putSaved(queryClient, keyOf(slug), (view) => ({ ...view, plan: change(view.plan) }));
}

/**
 * Adding, saving, removing and moving rows of one kind. Everything shows at once; refusals of `add` and `save` are
 * thrown to the caller, which keeps what was written.
 */
export function usePlanRows<K extends RowKind>(kind: K, slug: string) {
  const queryClient = useQueryClient();
  const rowApi = apiOf(kind);
  type Row = RowOf<K>;

  const change = (edit: (rows: Row[]) => Row[]) =>
    patchPlan(queryClient, slug, (plan) => ({ ...plan, [kind]: edit(plan[kind] as Row[]) }));
  const put = (row: Row) =>
    change((rows) =>
      rows.some(({ id }) => id === row.id)
        ? rows.map((old) => (old.id === row.id && old.version <= row.version ? row : old))
        : [...rows, row],
    );
  const readAgain = () => void queryClient.invalidateQueries({ queryKey: keyOf(slug) });

  async function add(values: Record<string, unknown>): Promise<Row> {
    const row = await rowApi.add({ collaboration: slug, ...values });
    put(row);
    readAgain();
    return row;
  }

  const save = async (id: string, patch: Partial<Row>, version: number) =>
    rowApi.update({ collaboration: slug, ...patch, id, version });

  /** Removes and offers to undo; false when it was refused. */
  async function remove(row: Row, words: { removed: string }): Promise<boolean> {
    try {
      await rowApi.remove({ collaboration: slug, id: row.id });
    } catch (error) {
      notify(refusalSentence(error), { tone: 'red' });
      readAgain();
      return false;
    }
    change((rows) => rows.filter(({ id }) => id !== row.id));
    readAgain();
    notify(words.removed, {
      action: { label: i18n().t('common.undo'), run: () => void add(withoutIdentity(row)).catch(sayRefusal) },
    });
    return true;
  }

  async function move(id: string, before: string | null): Promise<void> {
    try {
      const { order } = await rowApi.move({ collaboration: slug, id, before });
      change((rows) => rows.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)));
    } catch (error) {
      sayRefusal(error);
    }
    readAgain();
  }

  return { add, save, put, remove, move, readAgain };
}

/** What is written in a row, to be added as a new one. */
export function withoutIdentity(row: object): Record<string, unknown> {
  const { id: _id, version: _version, position: _position, ...values } = row as Record<string, unknown>;
  return values;
}

export function sayRefusal(error: unknown): void {
  notify(refusalSentence(error), { tone: 'red' });
}

/** Where a row goes when it is moved one step: the row it is put before, or null for last; undefined at the edge. */
export function stepTarget(ids: readonly string[], id: string, step: -1 | 1): string | null | undefined {
  const at = ids.indexOf(id);
  if (at < 0 || at + step < 0 || at + step >= ids.length) return undefined;
  return step < 0 ? ids[at - 1]! : (ids[at + 2] ?? null);
}
