import type { Extension } from '@hocuspocus/server';
import * as Y from 'yjs';

import { longestText } from '../../domain/text-limits.ts';
import { LiveRefusal } from './live-refusal.ts';

const syncStep2 = 1;
const update = 2;

/** Most characters of a live document as a whole. */
export const longestDocument = 1_000_000;
/** Most rows of one list. */
export const mostRows = 1_000;
/** Most fields, values, rows and paragraphs of a document together. */
export const mostParts = 50_000;

/** Most bytes that may wait for words that have not come. */
const mostWaitingBytes = 1_000_000;

/** Sizes of a document: characters of each text, rows of each list, and of all of it. */
type Sizes = { texts: Map<string, number>; rows: Map<string, number>; characters: number; parts: number };

/**
 * An update that would make a text longer than a field holds, or a document larger than one may be, is refused; what is
 * too large already may become smaller.
 */
export function limitSizes(): Extension {
  return {
    beforeSync: async ({ type, payload, document }) => {
      if (type !== syncStep2 && type !== update) return;
      if (waitingBytes(document) > mostWaitingBytes) throw new LiveRefusal('TEXT_TOO_LONG');
      const before = sizesOf(document);
      if (fitsSurely(before, payload)) return;
      const trial = new Y.Doc();
      Y.applyUpdate(trial, Y.encodeStateAsUpdate(document));
      Y.applyUpdate(trial, payload);
      const after = sizesOf(trial);
      trial.destroy();
      if (isTooLarge(before, after)) throw new LiveRefusal('TEXT_TOO_LONG');
    },
  };
}

/** What has come before the words it belongs to, and is kept until they come. A page sends all it has in one piece. */
const waitingBytes = (document: Y.Doc) => document.store.pendingStructs?.update.length ?? 0;

/** True when not even all that an update brings, put into the longest field, would be too much. Looking is cheaper than trying. */
function fitsSurely(before: Sizes, payload: Uint8Array): boolean {
  let characters = 0;
  let parts = 0;
  for (const struct of Y.decodeUpdate(payload).structs) {
    if (!(struct instanceof Y.Item)) continue;
    parts += 1;
    characters += lengthOf(struct.content) + (struct.parentSub?.length ?? 0);
  }
  const most = (sizes: Map<string, number>) => [...sizes.values()].reduce((largest, one) => Math.max(largest, one), 0);
  return (
    most(before.texts) + characters <= longestText &&
    before.characters + characters <= longestDocument &&
    most(before.rows) + parts <= mostRows &&
    before.parts + parts <= mostParts
  );
}

function isTooLarge(before: Sizes, after: Sizes): boolean {
  const isOver = (now: number, was: number, limit: number) => now > limit && now > was;
  return (
    [...after.texts].some(([name, size]) => isOver(size, before.texts.get(name) ?? 0, longestText)) ||
    [...after.rows].some(([name, count]) => isOver(count, before.rows.get(name) ?? 0, mostRows)) ||
    isOver(after.characters, before.characters, longestDocument) ||
    isOver(after.parts, before.parts, mostParts)
  );
}

function sizesOf(doc: Y.Doc): Sizes {
  const sizes: Sizes = { texts: new Map(), rows: new Map(), characters: 0, parts: 0 };
  for (const [name, type] of doc.share) {
    sizes.parts += 1;
    measure(type, { sizes, name, isOneText: /^(?:rich|text):/.test(name) });
    if (name.startsWith('list:')) sizes.rows.set(name, rowsOf(type));
  }
  return sizes;
}

type Place = {
  sizes: Sizes;
  name: string;
  /** All below is one text, and only its letters count as its length: the page counts no more than that either. */
  isOneText: boolean;
};
type Shared = Pick<Y.AbstractType<unknown>, '_start' | '_map' | '_item'>;

/** Adds up what a shared type holds. Each value of a map, and each field of a row, is a text of its own. */
function measure(type: Shared, place: Place): void {
  for (let item = type._start; item; item = item.right) if (!item.deleted) add(item.content, place);
  const at = type._item ? `${type._item.id.client}:${type._item.id.clock}` : '';
  for (const [key, item] of type._map) {
    if (item.deleted) continue;
    place.sizes.parts += 1;
    place.sizes.characters += key.length;
    add(item.content, place.isOneText ? place : { ...place, name: `${place.name}/${at}/${key}` });
  }
}

function add(content: Y.Item['content'], { sizes, name, isOneText }: Place): void {
  if (content instanceof Y.ContentType) {
    sizes.parts += 1;
    measure(content.type, { sizes, name, isOneText });
    return;
  }
  const length = lengthOf(content);
  sizes.characters += length;
  if (!isOneText || content instanceof Y.ContentString) sizes.texts.set(name, (sizes.texts.get(name) ?? 0) + length);
}

function rowsOf(type: Pick<Y.AbstractType<unknown>, '_start'>): number {
  let count = 0;
  for (let item = type._start; item; item = item.right) if (!item.deleted && item.countable) count += item.length;
  return count;
}

/** Characters that a piece holds by itself. */
function lengthOf(content: Y.Item['content']): number {
  if (content instanceof Y.ContentString) return content.str.length;
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return sum(content.arr.map(plainLength));
  if (content instanceof Y.ContentEmbed) return plainLength(content.embed);
  if (content instanceof Y.ContentFormat) return content.value === null ? 0 : plainLength(content.value);
  return 0;
}

const plainLength = (value: unknown): number => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).length;
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
