import { sql } from 'drizzle-orm';
import { boolean, integer, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

import type { Locale, Method } from '../../../domain/method.ts';
import { createdAt } from './columns.ts';

/** Tables above the collaborations; reached by the system role alone. */
export const installationSchema = pgSchema('installation');

/** One row: what the installation keeps about itself. */
export const installation = installationSchema.table('installation', {
  id: integer().primaryKey().default(1),
  /** Signs sessions and derives the passwords of the database roles. Random, made once. */
  secret: text()
    .notNull()
    .default(sql`encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'hex')`),
  setUpAt: timestamp({ withTimezone: true }),
});

/** `set-up`: makes the first administrator. `sign-in`: signs a known user in (example towns, recovery from the command line). */
export const entryLink = installationSchema.table('entry_link', {
  tokenHash: text().primaryKey(),
  kind: text().$type<'set-up' | 'sign-in'>().notNull(),
  userId: text(),
  reusable: boolean().notNull().default(false),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  usedAt: timestamp({ withTimezone: true }),
});

/** Every message Ringar sends; without SMTP the outbox page shows them. */
export const mailMessage = installationSchema.table('mail_message', {
  id: uuid()
    .primaryKey()
    .default(sql`uuidv7()`),
  collaborationId: uuid(),
  kind: text().notNull(),
  recipient: text().notNull(),
  subject: text().notNull(),
  body: text().notNull(),
  createdAt: createdAt(),
  sentAt: timestamp({ withTimezone: true }),
  attempts: integer().notNull().default(0),
  nextAttemptAt: timestamp({ withTimezone: true }),
  error: text(),
});

/** Each edition of a method that has been on board, so that answers keep their words when a later edition drops an exercise. */
export const methodEdition = installationSchema.table(
  'method_edition',
  {
    method: text().notNull(),
    /** SHA-256 of `content`. */
    sha256: text().notNull(),
    version: integer().notNull(),
    content: jsonb().$type<Record<Locale, Method>>().notNull(),
    seenAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.method, t.sha256] })],
);
