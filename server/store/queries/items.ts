import { and, eq, isNull } from 'drizzle-orm';

import type { Locale, Method, MethodRegister } from '../../../domain/method.ts';
import { type FieldAddress, type ItemRef, type PlanItemKind, writeItemRef } from '../../../domain/item-ref.ts';
import { rowTitle } from '../../../domain/register.ts';
import { emptyLivePlain, type LivePlain } from '../../../worksheets/live-document.ts';
import type { Work } from '../door.ts';
import { actor, liveDocument, registerRow } from '../schema/index.ts';
import { type PlanRowKind, selectPlanRows } from './plan-rows.ts';
import { findField, type Methods, methodsEverUsed } from './method-in-use.ts';
import { registersInUse, selectRegisterRows } from './register-rows.ts';
import { latestGroupValues, sheetItems, weakItems } from './sheet-items.ts';
import { worksheetName } from './worksheets.ts';

/** Where an item is found; the shape of the contract's `itemPlaceSchema`. */
export type ItemPlace = {
  kind: 'field' | 'register' | 'actors' | 'plan';
  title: string;
  method?: string;
  station?: string;
  exercise?: string;
  field?: string;
  register?: string;
  tab?: string;
};

/** Something that other things can come from. `label` is at most 300 characters; `at` is an ISO date-time. */
export type Item = { ref: string; label: string; place: ItemPlace; at: string | null };

/** Reads items of one collaboration in one language; keeps what it has read for as long as it lives. */
export type ItemReader = {
  /** The item as it stands; null when it is gone, or was never there. */
  read(ref: ItemRef): Promise<Item | null>;
  /** What a field of an exercise holds that can be taken further; empty for fields that hold nothing of the kind. */
  ofField(address: FieldAddress): Promise<Item[]>;
  methods: readonly Method[];
  registers: ReadonlyMap<string, MethodRegister>;
};

const longestLabel = 300;

/** Plan rows by the kind of their reference: where they are kept, their words, and the tab of the plan that shows them. */
const planItems: Record<PlanItemKind, { rows: PlanRowKind; words: string; tab: string }> = {
  'overall-goal': { rows: 'overallGoals', words: 'text', tab: 'vision' },
  goal: { rows: 'goals', words: 'title', tab: 'goals' },
  activity: { rows: 'activities', words: 'title', tab: 'goals' },
  communication: { rows: 'communication', words: 'audience', tab: 'communication' },
};

export async function openItems(work: Work, services: Methods, locale: Locale): Promise<ItemReader> {
  const { tx, scope } = work;
  const methods = await methodsEverUsed(work, services, locale);
  const registers = await registersInUse(work, services, locale);
  const sheets = new Map<string, { plain: LivePlain; at: string | null }>();
  const actors = new Map<string, string>();
  for (const { id, name } of await tx
    .select({ id: actor.id, name: actor.name })
    .from(actor)
    .where(and(eq(actor.collaborationId, scope.collaborationId), isNull(actor.archivedAt))))
    actors.set(id, name);

  const methodOf = (id: string) => methods.find((method) => method.id === id);
  const actorItem = (id: string, name: string): Item => ({
    ref: writeItemRef({ kind: 'actor', id }),
    label: name,
    place: { kind: 'actors', title: '' },
    at: null,
  });

  async function sheetOf(address: FieldAddress): Promise<{ plain: LivePlain; at: string | null }> {
    const name = worksheetName(address);
    const known = sheets.get(name);
    if (known) return known;
    const [row] = await tx
      .select({ plain: liveDocument.plain, updatedAt: liveDocument.updatedAt })
      .from(liveDocument)
      .where(and(eq(liveDocument.collaborationId, scope.collaborationId), eq(liveDocument.name, name)));
    const sheet = {
      plain: { ...emptyLivePlain(), ...(row?.plain as Partial<LivePlain> | undefined) },
      at: row?.updatedAt.toISOString() ?? null,
    };
    sheets.set(name, sheet);
    return sheet;
  }

  /** The exercise that holds the field, in words; null when the method has it no more. */
  function fieldPlace(address: FieldAddress): { place: ItemPlace; isSilent: boolean } | null {
    const station = methodOf(address.method)?.stations.find(({ key }) => key === address.station);
    const exercise = station?.exercises.find(({ key }) => key === address.exercise);
    if (!exercise) return null;
    return { place: { kind: 'field', title: exercise.title, ...address }, isSilent: exercise.mode === 'silent' };
  }

  async function ofSheet(address: FieldAddress): Promise<Item[]> {
    const field = findField(methodOf(address.method), address);
    const found = fieldPlace(address);
    if (!field || !found) return [];
    const { plain, at } = await sheetOf(address);
    const said = found.isSilent
      ? weakItems(field, address, await latestGroupValues(work, address))
      : sheetItems(field, address, plain);
    return said
      .filter(({ label }) => label.trim() !== '')
      .map(({ ref, label }) => ({ ref: writeItemRef(ref), label: shorten(label), place: found.place, at }));
  }

  function rowItem(register: MethodRegister, row: { id: string; values: Record<string, unknown>; updatedAt: string }): Item[] {
    const label = rowTitle(register, row.values as never, (id) => actors.get(id));
    if (label.trim() === '') return [];
    const place: ItemPlace = { kind: 'register', title: register.title, register: register.key };
    return [{ ref: writeItemRef({ kind: 'row', id: row.id }), label: shorten(label), place, at: row.updatedAt }];
  }

  async function ofRegister(name: string): Promise<Item[]> {
    if (name === 'actors') return [...actors].map(([id, label]) => actorItem(id, label));
    const register = registers.get(name);
    if (!register) return [];
    return (await selectRegisterRows(work, name)).flatMap((row) => rowItem(register, row));
  }

  async function readRow(id: string): Promise<Item | null> {
    const [row] = await tx
      .select({ register: registerRow.register, values: registerRow.values, updatedAt: registerRow.updatedAt })
      .from(registerRow)
      .where(and(eq(registerRow.collaborationId, scope.collaborationId), eq(registerRow.id, id), isNull(registerRow.removedAt)));
    const register = row && registers.get(row.register);
    return register ? (rowItem(register, { id, values: row.values, updatedAt: row.updatedAt.toISOString() })[0] ?? null) : null;
  }

  async function readPlanItem(kind: PlanItemKind, id: string): Promise<Item | null> {
    const { rows, words, tab } = planItems[kind];
    const [row] = await selectPlanRows(work, rows, id);
    if (!row) return null;
    const label = shorten(String((row as unknown as Record<string, unknown>)[words] ?? ''));
    return { ref: writeItemRef({ kind, id }), label, place: { kind: 'plan', title: tab, tab }, at: null };
  }

  return {
    methods,
    registers,
    read: async (ref) => {
      if ('field' in ref) {
        const { method, station, exercise, field } = ref;
        const found = await ofSheet({ method, station, exercise, field });
        return found.find((item) => item.ref === writeItemRef(ref)) ?? null;
      }
      if (ref.kind === 'row') return readRow(ref.id);
      if (ref.kind === 'actor') {
        const name = actors.get(ref.id);
        return name === undefined ? null : actorItem(ref.id, name);
      }
      return readPlanItem(ref.kind, ref.id);
    },
    ofField: async (address) => {
      const field = findField(methodOf(address.method), address);
      if (!field) return [];
      return field.type === 'register' && field.register ? ofRegister(field.register.name) : ofSheet(address);
    },
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestLabel ? line : `${line.slice(0, longestLabel - 1)}…`;
}
