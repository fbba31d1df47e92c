import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { actor } from './actor.ts';
import { collaboration, member } from './collaboration.ts';
import { collaborationId, createdAt, rowId, tenantPolicy, updatedAt, version } from './columns.ts';
import { appRole } from './roles.ts';

export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value),
});

export type JourneyStatus = 'not-started' | 'begun' | 'done' | 'skipped';

/** What the group says of a station (`exercise` empty) or an exercise. Absent row = not started. */
export const journeyState = pgTable(
  'journey_state',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    method: text().notNull(),
    station: text().notNull(),
    exercise: text().notNull().default(''),
    status: text().$type<JourneyStatus>().notNull(),
    note: text().notNull().default(''),
    /** False when something written alone made it begun: then what is there decides whether it is done. */
    setByMember: boolean().notNull().default(false),
    version: version(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.collaborationId, t.method, t.station, t.exercise] }), tenantPolicy()],
);

/**
 * A document people write in together: the Yjs state, and its plain form for reading, search and export.
 * `name` is `exercise/<method>/<station>/<exercise>` or `plan`.
 */
export const liveDocument = pgTable(
  'live_document',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    state: bytea().notNull(),
    plain: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.collaborationId, t.name] }), tenantPolicy()],
);

/** A silent round of one exercise. At most one is open per exercise. */
export const round = pgTable(
  'round',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    id: rowId(),
    method: text().notNull(),
    station: text().notNull(),
    exercise: text().notNull(),
    field: text().notNull(),
    number: integer().notNull(),
    /** Item keys as they were when the round opened, so that a changed method never rewrites an old answer. */
    items: text().array().notNull(),
    /** Words of the items, in the same order, when they are rows of a register; empty when the method has them. */
    labels: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    closesOn: date(),
    openedBy: uuid(),
    openedAt: createdAt(),
    closedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    uniqueIndex('round_number').on(t.collaborationId, t.method, t.station, t.exercise, t.field, t.number),
    uniqueIndex('round_open')
      .on(t.collaborationId, t.method, t.station, t.exercise, t.field)
      .where(sql`closed_at is null`),
    tenantPolicy(),
  ],
);

/** Who takes part in a round and who has answered; never what. */
export const roundParticipant = pgTable(
  'round_participant',
  {
    collaborationId: collaborationId(),
    roundId: uuid().notNull(),
    memberId: uuid().notNull(),
    answered: boolean().notNull().default(false),
    remindedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.roundId, t.memberId] }),
    foreignKey({ columns: [t.collaborationId, t.roundId], foreignColumns: [round.collaborationId, round.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [member.collaborationId, member.id] }).onDelete(
      'cascade',
    ),
    tenantPolicy(),
  ],
);

/** One answer to one item. */
export type ResponseAnswers = Record<string, { value: number | null; comment: string }>;

/** One person's answers. Row-level security shows a row to its author alone; the spread comes from `round_spread()`. */
export const response = pgTable(
  'response',
  {
    collaborationId: collaborationId(),
    roundId: uuid().notNull(),
    authorId: text().notNull(),
    answers: jsonb().$type<ResponseAnswers>().notNull(),
    /** Scrambles the order in which comments are shown. */
    shuffle: doublePrecision()
      .notNull()
      .default(sql`random()`),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.roundId, t.authorId] }),
    foreignKey({ columns: [t.collaborationId, t.roundId], foreignColumns: [round.collaborationId, round.id] }).onDelete(
      'cascade',
    ),
    pgPolicy('author', {
      to: appRole,
      for: 'all',
      using: sql`collaboration_id = (select current_collaboration()) and author_id = (select current_user_id())`,
      withCheck: sql`collaboration_id = (select current_collaboration()) and author_id = (select current_user_id())`,
    }),
  ],
);

/** What the group decided after seeing the spread. */
export const roundOutcome = pgTable(
  'round_outcome',
  {
    collaborationId: collaborationId(),
    roundId: uuid().notNull(),
    item: text().notNull(),
    value: doublePrecision(),
    why: text().notNull().default(''),
    version: version(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.roundId, t.item] }),
    foreignKey({ columns: [t.collaborationId, t.roundId], foreignColumns: [round.collaborationId, round.id] }).onDelete(
      'cascade',
    ),
    tenantPolicy(),
  ],
);

export type TaskStatus = 'open' | 'done';

/** Who does what by when, from any exercise; `origin*` says where it came from. */
export const task = pgTable(
  'task',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    id: rowId(),
    title: text().notNull(),
    actorId: uuid(),
    memberId: uuid(),
    dueOn: date(),
    status: text().$type<TaskStatus>().notNull().default('open'),
    originStation: text().notNull().default(''),
    originExercise: text().notNull().default(''),
    originItem: text().notNull().default(''),
    /** A line of the implementation plan of a mission; `milestone`: a point to have passed rather than work to do. */
    missionId: uuid(),
    milestone: boolean().notNull().default(false),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('task_due').on(t.collaborationId, t.status, t.dueOn),
    index('task_mission').on(t.collaborationId, t.missionId),
    foreignKey({ columns: [t.collaborationId, t.actorId], foreignColumns: [actor.collaborationId, actor.id] }),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [member.collaborationId, member.id] }),
    tenantPolicy(),
  ],
);
