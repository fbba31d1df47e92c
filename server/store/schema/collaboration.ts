import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  foreignKey,
  index,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import type { LawFacts } from '../../../domain/law-view.ts';
import type { Archetype, Competence, MemberRole, MemberTraining, Quality, RecruitStatus } from '../../../domain/member.ts';
import type { Locale } from '../../../domain/method.ts';
import { usualMethod } from '../../../domain/method-use.ts';
import { collaborationId, createdAt, rowId, systemPolicy, tenantPolicy, updatedAt, version } from './columns.ts';
import { actor } from './actor.ts';
import { appRole } from './roles.ts';

/** Settings a town can change. */
export type CollaborationSettings = {
  /** Emergency and advice lines shown one step away; the town edits them. @source world "Non-negotiable 10" */
  emergency?: { label: string; number: string; note: string; checkedOn: string | null }[];
  /** What the town says of itself in the law view. */
  law?: Partial<LawFacts>;
  /** Laws, authorities and pages to look up. @source world "Non-negotiable 7" */
  references?: { label: string; note: string; address: string; checkedOn: string | null }[];
};

export const collaboration = pgTable(
  'collaboration',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    slug: text().notNull().unique(),
    name: text().notNull(),
    municipality: text().notNull(),
    municipalityCode: text().notNull().default(''),
    /** The language that the group writes in: what its documents are marked with, and what is made for it by default. */
    language: text().$type<Locale>().notNull().default('sv'),
    /** Methods in use, in their order; `lenses` are those of them that only look at another one's stations. */
    methods: text().array().notNull().default([usualMethod]),
    lenses: text().array().notNull().default([]),
    settings: jsonb().$type<CollaborationSettings>().notNull().default({}),
    startsOn: date(),
    months: text(),
    planRevisedOn: date(),
    pictureUpdatedOn: date(),
    example: boolean().notNull().default(false),
    version: version(),
    createdAt: createdAt(),
  },
  () => [
    pgPolicy('tenant', {
      to: appRole,
      for: 'all',
      using: sql`id = (select current_collaboration())`,
      withCheck: sql`id = (select current_collaboration())`,
    }),
    pgPolicy('own', {
      to: appRole,
      for: 'select',
      using: sql`id in (select m.collaboration_id from member m where m.user_id = (select current_user_id()) and m.ended_at is null)`,
    }),
    systemPolicy(),
  ],
);

export const member = pgTable(
  'member',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    id: rowId(),
    userId: text(),
    name: text().notNull(),
    title: text().notNull().default(''),
    actorId: uuid(),
    role: text().$type<MemberRole>().notNull(),
    status: text().$type<RecruitStatus>().notNull().default('considered'),
    competences: text().array().$type<Competence[]>().notNull().default([]),
    childPerspective: boolean().notNull().default(false),
    archetypes: text().array().$type<Archetype[]>().notNull().default([]),
    qualities: text().array().$type<Quality[]>().notNull().default([]),
    training: jsonb().$type<MemberTraining[]>().notNull().default([]),
    endedAt: timestamp({ withTimezone: true }),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    uniqueIndex('member_user').on(t.collaborationId, t.userId),
    index('member_by_user').on(t.userId),
    foreignKey({ columns: [t.collaborationId, t.actorId], foreignColumns: [actor.collaborationId, actor.id] }),
    tenantPolicy(),
    pgPolicy('own', { to: appRole, for: 'select', using: sql`user_id = (select current_user_id())` }),
    systemPolicy(),
  ],
);

export const linkKinds = ['invitation', 'signatory', 'guest'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A personal link into a collaboration: only the token's SHA-256 is kept. */
export const link = pgTable(
  'link',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    id: rowId(),
    kind: text().$type<LinkKind>().notNull(),
    /** invitation: the member; signatory: the confirmation; guest: the guest. */
    subjectId: uuid().notNull(),
    email: text().notNull().default(''),
    /** The token went to `email` and to nobody else, so whoever holds it reads that mailbox. */
    provesAddress: boolean().notNull().default(false),
    /** Function of the one who made the link, as the receiver is told. */
    sender: text().notNull().default(''),
    tokenHash: text().notNull().unique(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
    revokedAt: timestamp({ withTimezone: true }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('link_subject').on(t.collaborationId, t.kind, t.subjectId),
    tenantPolicy(),
    systemPolicy(),
  ],
);
