import { and, eq, inArray } from 'drizzle-orm';

import type { SnapshotOrigin } from '../../../domain/document.ts';
import { type ItemRef, parseItemRef } from '../../../domain/item-ref.ts';
import type { Locale } from '../../../domain/method.ts';
import type { Work } from '../door.ts';
import { registerRow } from '../schema/index.ts';
import type { ItemReader } from './items.ts';

/** Where an origin stands, in each language, and whether a document that is handed out may say what it is. */
export type OriginPlace = Pick<SnapshotOrigin, 'kind' | 'title'> & { isForAll: boolean };

type Readers = Record<Locale, ItemReader>;

/**
 * Places of items by reference, also of items that are gone. Shared sheets and rounds are the core group's; a declared
 * register says itself who reads it. `named` are the organisations that the document names anyway.
 */
export async function readOriginPlaces(
  work: Work,
  readers: Readers,
  { words, named }: { words: ReadonlySet<string>; named: ReadonlySet<string> },
): Promise<Map<string, OriginPlace>> {
  const refs = new Map([...words].flatMap((word) => [[word, parseItemRef(word)] as const]));
  const registers = await registersOfRows(work, [...refs.values()]);
  const places = new Map<string, OriginPlace>();
  for (const [word, ref] of refs) {
    if (!ref) continue;
    if ('field' in ref) places.set(word, { kind: 'exercise', title: exerciseTitle(readers, ref), isForAll: false });
    else if (ref.kind === 'row') places.set(word, registerPlace(readers, registers.get(ref.id)));
    else if (ref.kind === 'actor') places.set(word, { kind: 'actors', title: null, isForAll: named.has(ref.id) });
    else places.set(word, { kind: 'plan', title: null, isForAll: true });
  }
  return places;
}

/** The register that each row stands in, or stood in. */
async function registersOfRows({ tx, scope }: Work, refs: (ItemRef | null)[]): Promise<Map<string, string>> {
  const ids = refs.flatMap((ref) => (ref?.kind === 'row' ? [ref.id] : []));
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: registerRow.id, register: registerRow.register })
    .from(registerRow)
    .where(and(eq(registerRow.collaborationId, scope.collaborationId), inArray(registerRow.id, ids)));
  return new Map(rows.map(({ id, register }) => [id, register]));
}

/** A row that is named by an organisation is not told: the document names no others than its own. */
function registerPlace({ sv, en }: Readers, key = ''): OriginPlace {
  const register = sv.registers.get(key);
  const isForAll = register?.audience === 'all' && register.columns[0]?.type !== 'actor';
  return { kind: 'register', title: inBoth(register?.title, en.registers.get(key)?.title), isForAll };
}

type FieldRef = Extract<ItemRef, { field: string }>;

function exerciseTitle({ sv, en }: Readers, { method, station, exercise }: FieldRef): OriginPlace['title'] {
  const titleIn = ({ methods }: ItemReader) =>
    methods
      .find(({ id }) => id === method)
      ?.stations.find(({ key }) => key === station)
      ?.exercises.find(({ key }) => key === exercise)?.title;
  return inBoth(titleIn(sv), titleIn(en));
}

const inBoth = (sv: string | undefined, en: string | undefined): OriginPlace['title'] =>
  sv === undefined ? null : { sv, en: en ?? sv };
