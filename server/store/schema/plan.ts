import { sql } from 'drizzle-orm';
import {
  bigint,
  date,
  doublePrecision,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import type { ActivityStatus, GoalYear, Light, ResourceKind, RiskAnswer, SmartCriterion } from '../../../domain/plan.ts';
import { actor } from './actor.ts';
import { collaboration } from './collaboration.ts';
import { collaborationId, createdAt, rowId, tenantPolicy, updatedAt, version } from './columns.ts';

/** The plan's frame; its texts live in the live document `plan`, its rows in the tables below. */
export const plan = pgTable(
  'plan',
  {
    collaborationId: collaborationId()
      .primaryKey()
      .references(() => collaboration.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    startYear: integer().notNull(),
    endYear: integer().notNull(),
    goalLimitReason: text().notNull().default(''),
    version: version(),
    updatedAt: updatedAt(),
  },
  () => [tenantPolicy()],
);

const planRow = () => ({
  collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
  id: rowId(),
  position: doublePrecision().notNull().default(0),
  version: version(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

/** `origin` names the worksheet cell it was brought in from; the same cell is brought in once. */
export const overallGoal = pgTable(
  'overall_goal',
  { ...planRow(), text: text().notNull().default(''), origin: text().notNull().default('') },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    uniqueIndex('overall_goal_origin')
      .on(t.collaborationId, t.origin)
      .where(sql`origin <> ''`),
    tenantPolicy(),
  ],
);

export const goal = pgTable(
  'goal',
  {
    ...planRow(),
    title: text().notNull(),
    description: text().notNull().default(''),
    measure: text().notNull().default(''),
    unit: text().notNull().default(''),
    startValue: doublePrecision(),
    years: jsonb().$type<GoalYear[]>().notNull().default([]),
    smart: text().$type<SmartCriterion>().array().notNull().default([]),
    endedOn: date(),
    endedWhy: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.collaborationId, t.id] }), tenantPolicy()],
);

export const activity = pgTable(
  'activity',
  {
    ...planRow(),
    goalId: uuid().notNull(),
    year: integer().notNull(),
    startMonth: integer(),
    endMonth: integer(),
    title: text().notNull(),
    what: text().notNull().default(''),
    cause: text().notNull().default(''),
    riskAnswer: text().$type<Exclude<RiskAnswer, null>>(),
    risk: text().notNull().default(''),
    counterMeasure: text().notNull().default(''),
    status: text().$type<ActivityStatus>().notNull().default('planned'),
    light: text().$type<Light>(),
    followUp: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    foreignKey({ columns: [t.collaborationId, t.goalId], foreignColumns: [goal.collaborationId, goal.id] }).onDelete('cascade'),
    tenantPolicy(),
  ],
);

/** Who does an activity; position 0 leads. */
export const activityActor = pgTable(
  'activity_actor',
  {
    collaborationId: collaborationId(),
    activityId: uuid().notNull(),
    actorId: uuid().notNull(),
    position: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.activityId, t.actorId] }),
    foreignKey({ columns: [t.collaborationId, t.activityId], foreignColumns: [activity.collaborationId, activity.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.collaborationId, t.actorId], foreignColumns: [actor.collaborationId, actor.id] }),
    tenantPolicy(),
  ],
);

export const budgetRow = pgTable(
  'budget_row',
  {
    ...planRow(),
    item: text().notNull(),
    kind: text().$type<ResourceKind>().notNull().default('money'),
    sourceActorId: uuid(),
    source: text().notNull().default(''),
    amounts: jsonb().$type<{ year: number; amountSek: number }[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    foreignKey({ columns: [t.collaborationId, t.sourceActorId], foreignColumns: [actor.collaborationId, actor.id] }),
    tenantPolicy(),
  ],
);

export const grantRow = pgTable(
  'grant_row',
  {
    ...planRow(),
    source: text().notNull(),
    purpose: text().notNull().default(''),
    amountSek: bigint({ mode: 'number' }),
    applyBy: date(),
    actorId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    foreignKey({ columns: [t.collaborationId, t.actorId], foreignColumns: [actor.collaborationId, actor.id] }),
    tenantPolicy(),
  ],
);

export const communicationRow = pgTable(
  'communication_row',
  {
    ...planRow(),
    audience: text().notNull(),
    matters: text().notNull().default(''),
    reach: text().notNull().default(''),
    tone: text().notNull().default(''),
    helpers: text().notNull().default(''),
    actorId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    foreignKey({ columns: [t.collaborationId, t.actorId], foreignColumns: [actor.collaborationId, actor.id] }),
    tenantPolicy(),
  ],
);

export const evaluationRow = pgTable(
  'evaluation_row',
  {
    ...planRow(),
    what: text().notNull(),
    how: text().notNull().default(''),
    dueOn: date(),
    documented: text().notNull().default(''),
    actorId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    foreignKey({ columns: [t.collaborationId, t.actorId], foreignColumns: [actor.collaborationId, actor.id] }),
    tenantPolicy(),
  ],
);
