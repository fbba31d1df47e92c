import { randomUUID } from 'node:crypto';

import type { Tx } from './door.ts';
import { mailMessage } from './schema/index.ts';
import type { SystemStore } from './system.ts';

export type OutgoingMessage = { kind: string; to: string; subject: string; body: string; collaborationId?: string | undefined };

/** Keeps a message for the outbox; gives its id. */
export async function queueMail(db: SystemStore['db'] | Tx, { to, ...message }: OutgoingMessage): Promise<string> {
  const id = randomUUID();
  await db.insert(mailMessage).values({ ...message, id, recipient: to });
  return id;
}
