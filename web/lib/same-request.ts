import { isPassing, toProblem } from './refusal.ts';

/** Where the ids of requests without an answer are kept: they outlive a reload, and end with the tab. */
export type RequestStore = Pick<Storage, 'getItem' | 'setItem'>;

type Unanswered = { id: string; about: string; input: string };

/** Most that are kept; older ones are forgotten. */
const most = 50;
const storeKey = 'ringar-unanswered';

/**
 * Names every call that may make something, so that the server makes it once. A call that gets no answer leaves its id
 * behind, and the next call of the same kind carries it: pressed again, nothing is made twice. With other words than the
 * first time the server refuses when the first had arrived (ALREADY_MADE), and the id is done.
 */
export function nameRequests(store: RequestStore) {
  const read = (): Unanswered[] => {
    try {
      return JSON.parse(store.getItem(storeKey) ?? '[]') as Unanswered[];
    } catch {
      return [];
    }
  };
  const write = (all: Unanswered[]) => {
    try {
      store.setItem(storeKey, JSON.stringify(all.slice(-most)));
    } catch {
      // A full or forbidden store: the ids are lost with the page.
    }
  };
  /** Takes the id that a call of this kind has left behind: of the same input, else the latest. */
  const take = (call: Omit<Unanswered, 'id'>): string | undefined => {
    const all = read();
    const same = all.filter(({ about }) => about === call.about);
    const found = same.find(({ input }) => input === call.input) ?? same.at(-1);
    if (found) write(all.filter((one) => one !== found));
    return found?.id;
  };
  return async function named<T>(path: readonly string[], input: unknown, send: (id: string) => Promise<T>): Promise<T> {
    const call = { about: aboutOf(path, input), input: hashOf(input) };
    const id = take(call) ?? crypto.randomUUID();
    try {
      return await send(id);
    } catch (error) {
      if (isPassing(toProblem(error))) write([...read(), { ...call, id }]);
      throw error;
    }
  };
}

/** The procedure and what it is about: the collaboration, and the row or person that it names. */
function aboutOf(path: readonly string[], input: unknown): string {
  const { collaboration = '', id = '', memberId = '', token = '' } = (input ?? {}) as Record<string, unknown>;
  return hashOf([path.join('.'), collaboration, id, memberId, token]);
}

/** A short mark of a value: no word of it stands in the browser's store. FNV-1a, 32 bits, twice. */
function hashOf(value: unknown): string {
  const text =
    JSON.stringify(value, (_key, part: unknown) => (part instanceof File ? [part.name, part.size, part.lastModified] : part)) ??
    '';
  return [2166136261, 40389].map((seed) => fnv(text, seed)).join('-');
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return (hash >>> 0).toString(36);
}
