import { sql } from 'drizzle-orm';
import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import type { ConfirmationState, DocumentKind, DocumentSnapshot } from '../../../domain/document.ts';
import type { MissionPaper } from '../../../domain/mission.ts';
import { actor } from './actor.ts';
import { collaboration } from './collaboration.ts';
import { collaborationId, createdAt, rowId, systemPolicy, tenantPolicy, updatedAt, version } from './columns.ts';
import { bytea } from './journey.ts';

/** A frozen snapshot. Never changed: the app role may insert and read, not update. */
export const document = pgTable(
  'document',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    id: rowId(),
    kind: text().$type<DocumentKind>().notNull(),
    /** The mission that a paper is of; all zeros for a document of the whole collaboration. Numbers run within it. */
    subjectId: uuid()
      .notNull()
      .default(sql`'00000000-0000-0000-0000-000000000000'`),
    number: integer().notNull(),
    snapshot: jsonb().$type<DocumentSnapshot>().notNull(),
    // What lists tell of a document, read out of its snapshot once: a list of two hundred would unpack as many plans.
    title: text()
      .notNull()
      .generatedAlwaysAs(sql`coalesce(snapshot -> 'plan' ->> 'title', snapshot -> 'mission' ->> 'title', '')`),
    paper: text()
      .$type<MissionPaper>()
      .generatedAlwaysAs(sql`snapshot ->> 'paper'`),
    reportId: text().generatedAlwaysAs(sql`snapshot ->> 'reportId'`),
    startYear: integer().generatedAlwaysAs(sql`(snapshot -> 'plan' ->> 'startYear')::integer`),
    endYear: integer().generatedAlwaysAs(sql`(snapshot -> 'plan' ->> 'endYear')::integer`),
    sha256: text().notNull(),
    /** Random code in the public link that verifies the hash. */
    verifyCode: text().notNull().unique(),
    frozenBy: uuid(),
    frozenAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    uniqueIndex('document_number').on(t.collaborationId, t.kind, t.subjectId, t.number),
    tenantPolicy(),
    systemPolicy(),
  ],
);

/** A file people attached: a scanned confirmation. */
export const attachment = pgTable(
  'attachment',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    id: rowId(),
    name: text().notNull(),
    mediaType: text().notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    bytes: bytea().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.collaborationId, t.id] }), tenantPolicy()],
);

/** Why an earlier decision was opened again. */
export type ReopenedReason = { section: string; kind: string; label: string };

/** One organisation's decision about one frozen document. */
export const confirmation = pgTable(
  'confirmation',
  {
    collaborationId: collaborationId(),
    id: rowId(),
    documentId: uuid().notNull(),
    actorId: uuid().notNull(),
    state: text().$type<ConfirmationState>().notNull().default('proposed'),
    decidingBody: text().notNull().default(''),
    decidedOn: date(),
    paragraph: text().notNull().default(''),
    signatory: text().notNull().default(''),
    reason: text().notNull().default(''),
    decidedVersion: integer(),
    /** `member`, `link` or `paper`. */
    decidedThrough: text().notNull().default(''),
    reopenedReasons: jsonb().$type<ReopenedReason[]>().notNull().default([]),
    answerBy: date(),
    attachmentId: uuid(),
    version: version(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    uniqueIndex('confirmation_actor').on(t.collaborationId, t.documentId, t.actorId),
    foreignKey({ columns: [t.collaborationId, t.documentId], foreignColumns: [document.collaborationId, document.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.collaborationId, t.actorId], foreignColumns: [actor.collaborationId, actor.id] }),
    foreignKey({ columns: [t.collaborationId, t.attachmentId], foreignColumns: [attachment.collaborationId, attachment.id] }),
    tenantPolicy(),
  ],
);

/** Hash-chained log of who did what; insert and read only. */
export const auditEvent = pgTable(
  'audit_event',
  {
    collaborationId: collaborationId(),
    seq: integer().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    target: text().notNull(),
    details: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.collaborationId, t.seq] }), index('audit_at').on(t.collaborationId, t.at), tenantPolicy()],
);
