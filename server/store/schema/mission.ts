import { boolean, date, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

import type { GoalAnswer, MissionState, Timetable } from '../../../domain/mission.ts';
import type { Light } from '../../../domain/plan.ts';
import { actor } from './actor.ts';
import { collaboration, member } from './collaboration.ts';
import { collaborationId, createdAt, rowId, tenantPolicy, updatedAt, version } from './columns.ts';

const words = () => text().notNull().default('');

/** A mission of a working group, from charter to evaluation; see `domain/mission.ts`. Its tasks are rows of `task`. */
export const mission = pgTable(
  'mission',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    id: rowId(),
    title: text().notNull(),
    state: text().$type<MissionState>().notNull().default('charter'),
    stoppedWhy: words(),
    /** The activity it carries out; it lives on when the activity is removed from the plan. */
    activityId: uuid(),
    startsOn: date(),
    endsOn: date(),
    targetGroup: words(),
    purpose: words(),
    assignment: words(),
    reporting: words(),
    goal: words(),
    resources: words(),
    finalForm: words(),
    approach: words(),
    measuring: words(),
    result: words(),
    goalAnswer: text().$type<GoalAnswer>(),
    goalHow: words(),
    addedValue: words(),
    use: words(),
    learnedResult: words(),
    learnedTogether: words(),
    nextTime: words(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('mission_activity').on(t.collaborationId, t.activityId),
    tenantPolicy(),
  ],
);

const ofMission = () => ({ collaborationId: collaborationId(), missionId: uuid().notNull() });

/** Who works in the group; one of them convenes. */
export const missionMember = pgTable(
  'mission_member',
  { ...ofMission(), memberId: uuid().notNull(), convener: boolean().notNull().default(false) },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.missionId, t.memberId] }),
    foreignKey({ columns: [t.collaborationId, t.missionId], foreignColumns: [mission.collaborationId, mission.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.collaborationId, t.memberId], foreignColumns: [member.collaborationId, member.id] }).onDelete(
      'cascade',
    ),
    tenantPolicy(),
  ],
);

/** An organisation that must have somebody in the group. */
export const missionActor = pgTable(
  'mission_actor',
  { ...ofMission(), id: rowId(), actorId: uuid().notNull(), version: version() },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('mission_actor_of').on(t.collaborationId, t.missionId),
    foreignKey({ columns: [t.collaborationId, t.missionId], foreignColumns: [mission.collaborationId, mission.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.collaborationId, t.actorId], foreignColumns: [actor.collaborationId, actor.id] }),
    tenantPolicy(),
  ],
);

/** An organisation that must have somebody in every working group of the town. @source settlement 23 */
export const requiredActor = pgTable(
  'required_actor',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    id: rowId(),
    actorId: uuid().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    foreignKey({ columns: [t.collaborationId, t.actorId], foreignColumns: [actor.collaborationId, actor.id] }),
    tenantPolicy(),
  ],
);

/** An interim report; one a day and mission. */
export const missionReport = pgTable(
  'mission_report',
  {
    ...ofMission(),
    id: rowId(),
    on: date().notNull(),
    progress: words(),
    works: words(),
    worksLess: words(),
    timetable: text().$type<Timetable>(),
    timetableNote: words(),
    light: text().$type<Light>(),
    sentence: words(),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    uniqueIndex('mission_report_day').on(t.collaborationId, t.missionId, t.on),
    foreignKey({ columns: [t.collaborationId, t.missionId], foreignColumns: [mission.collaborationId, mission.id] }).onDelete(
      'cascade',
    ),
    tenantPolicy(),
  ],
);

/** Something that goes on after a mission, and who takes it over. */
export const missionHandover = pgTable(
  'mission_handover',
  {
    ...ofMission(),
    id: rowId(),
    what: text().notNull(),
    actorId: uuid(),
    fromOn: date(),
    routine: words(),
    done: boolean().notNull().default(false),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('mission_handover_of').on(t.collaborationId, t.missionId),
    foreignKey({ columns: [t.collaborationId, t.missionId], foreignColumns: [mission.collaborationId, mission.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.collaborationId, t.actorId], foreignColumns: [actor.collaborationId, actor.id] }),
    tenantPolicy(),
  ],
);
