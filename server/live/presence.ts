import type { Connection, Document, Extension } from '@hocuspocus/server';
import { removeAwarenessStates } from 'y-protocols/awareness';
import { z } from 'zod';

import { isLiveRoot } from '../../worksheets/live-document.ts';
import type { LiveContext } from './authorise.ts';

const itemId = z.strictObject({ client: z.int().nonnegative(), clock: z.int().nonnegative() });
const rootName = z.string().max(150).refine(isLiveRoot);
const position = z.strictObject({
  type: itemId.nullish(),
  tname: rootName.nullish(),
  item: itemId.nullish(),
  assoc: z.int().optional(),
});
const fieldSchema = rootName.nullable();
const cursorSchema = z.strictObject({ anchor: position, head: position }).nullable();

/** What the others are told of someone in a document: who it is, in which field, and where its caret is. Below 1 kB. */
type Presence = {
  user: { id: string; name: string };
  field?: z.infer<typeof fieldSchema>;
  cursor?: z.infer<typeof cursorSchema>;
};

/** The connection that tells of a client id, and the user behind it, also after the connection is gone. */
type Owner = { connection: Connection; userId: string };

/** Most client ids of a document that are remembered after their connections are gone. */
const mostRemembered = 1_000;

/**
 * The server says who is in a document, from the session: a connection tells of one client id, its own, and only where in
 * the text it is. Anything else that it says, about itself or about others, reaches nobody.
 */
export function namePeople(): Extension<LiveContext> {
  const owners = new WeakMap<Document, Map<number, Owner>>();

  return {
    beforeHandleAwareness: async ({ states, connection, document }) => {
      if (!connection) return;
      const owned = owners.get(document) ?? new Map<number, Owner>();
      owners.set(document, owned);
      const own = ownIdOf([...states], { document, connection, owned });
      const state = own === null ? undefined : states.get(own);
      states.clear();
      if (own === null || !state) return;
      claim(own, { document, connection, owned });
      states.set(own, presenceOf(state, connection.context));
    },
  };
}

type Place = { document: Document; connection: Connection<LiveContext>; owned: Map<number, Owner> };

/** The client id that a message may tell of; null when there is none. The library adds an empty state, of nobody. */
function ownIdOf(states: [number, Record<string, unknown>][], { document, connection, owned }: Place): number | null {
  const told = states.filter(([, state]) => Object.keys(state).length > 0).map(([id]) => id);
  const mayTell = (id: number) => {
    const owner = owned.get(id);
    if (!owner || owner.connection === connection) return true;
    return owner.userId === connection.context.userId && !document.hasConnection(owner.connection);
  };
  return told.find((id) => owned.get(id)?.connection === connection) ?? told.find(mayTell) ?? null;
}

/** From now on the connection tells of this id, and of no other. */
function claim(id: number, { document, connection, owned }: Place): void {
  const clients = document.getClients(connection) as Set<number>;
  removeAwarenessStates(
    document.awareness,
    [...clients].filter((other) => other !== id),
    null,
  );
  clients.clear();
  // The library forgets an id that comes back after a lost line, and would leave it behind when its connection closes.
  clients.add(id);
  owned.delete(id);
  owned.set(id, { connection, userId: connection.context.userId });
  for (const [other, owner] of owned) {
    if (owned.size <= mostRemembered) break;
    if (!document.hasConnection(owner.connection)) owned.delete(other);
  }
}

function presenceOf({ field, cursor }: Record<string, unknown>, { memberId, name }: LiveContext): Presence {
  const [inField, at] = [fieldSchema.safeParse(field), cursorSchema.safeParse(cursor)];
  return {
    user: { id: memberId, name },
    ...(inField.success ? { field: inField.data } : {}),
    ...(at.success ? { cursor: at.data } : {}),
  };
}
