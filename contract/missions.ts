import { z } from 'zod';

import { goalAnswers, type Mission, missionPapers, missionStates, timetables } from '../domain/mission.ts';
import { lights } from '../domain/plan.ts';
import {
  base,
  dateSchema,
  inCollaborationSchema,
  lineSchema,
  rowSchema,
  textSchema,
  versionSchema,
  writtenLineSchema,
} from './base.ts';

/** A mission in a list: what one needs to see how it goes. */
export const missionListItemSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  state: z.enum(missionStates),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** Function of who convenes; null when nobody does, or whoever did has left. */
  convener: z.string().nullable(),
  /** Names of the organisations that must have somebody in the group. */
  required: z.array(z.string()),
  light: z.enum(lights).nullable(),
  sentence: z.string(),
  lastReportOn: z.string().nullable(),
  /** The next milestone that is not passed. */
  next: z.object({ title: z.string(), dueOn: z.string().nullable() }).nullable(),
  tasksDone: z.number(),
  tasks: z.number(),
  activityId: z.uuid().nullable(),
  /** I am in the group. */
  mine: z.boolean(),
});
export type MissionListItem = z.infer<typeof missionListItemSchema>;

/** A mission with what its page shows beside it. */
export const missionViewSchema = z.object({
  mission: z.custom<Mission>(),
  people: z.array(
    z.object({
      memberId: z.uuid(),
      name: z.string(),
      title: z.string(),
      actorId: z.uuid().nullable(),
      convener: z.boolean(),
      /** Has left the collaboration. */
      ended: z.boolean(),
    }),
  ),
  /** The activity that it carries out; null when it stands alone, `removed` when the plan has it no more. */
  activity: z.object({ id: z.uuid(), title: z.string(), goal: z.string(), removed: z.boolean() }).nullable(),
  /** Required organisations that have left the town: the requirement no longer holds. */
  leftActorIds: z.array(z.uuid()),
  papers: z.array(
    z.object({
      paper: z.enum(missionPapers),
      documentId: z.uuid(),
      number: z.number(),
      frozenAt: z.string(),
      reportId: z.uuid().nullable(),
    }),
  ),
  /** What each paper that can be frozen now still lacks, by `lacksOf`; interim reports by their id. */
  lacks: z.record(z.string(), z.array(z.string())),
  /** I may give, move and stop it. */
  mayLead: z.boolean(),
  /** I may write in it. */
  mayWrite: z.boolean(),
});
export type MissionView = z.infer<typeof missionViewSchema>;

const scalars = z
  .object({
    title: writtenLineSchema.refine((title) => title.trim() !== ''),
    startsOn: dateSchema.nullable(),
    endsOn: dateSchema.nullable(),
    targetGroup: textSchema,
    purpose: textSchema,
    assignment: textSchema,
    reporting: textSchema,
    goal: textSchema,
    resources: textSchema,
    finalForm: textSchema,
    approach: textSchema,
    measuring: textSchema,
    result: textSchema,
    goalAnswer: z.enum(goalAnswers).nullable(),
    goalHow: textSchema,
    addedValue: textSchema,
    use: textSchema,
    learnedResult: textSchema,
    learnedTogether: textSchema,
    nextTime: textSchema,
  })
  .partial();
export type MissionChange = z.infer<typeof scalars>;

const report = z
  .object({
    on: dateSchema,
    progress: textSchema,
    works: textSchema,
    worksLess: textSchema,
    timetable: z.enum(timetables).nullable(),
    timetableNote: textSchema,
    light: z.enum(lights).nullable(),
    sentence: writtenLineSchema,
  })
  .partial();
export type ReportChange = z.infer<typeof report>;

const line = z
  .object({
    title: lineSchema.min(1),
    milestone: z.boolean(),
    memberId: z.uuid().nullable(),
    actorId: z.uuid().nullable(),
    dueOn: dateSchema.nullable(),
    done: z.boolean(),
  })
  .partial();
export type MissionTaskChange = z.infer<typeof line>;

const handover = z
  .object({
    what: lineSchema.min(1),
    actorId: z.uuid().nullable(),
    fromOn: dateSchema.nullable(),
    routine: writtenLineSchema,
    done: z.boolean(),
  })
  .partial();
export type HandoverChange = z.infer<typeof handover>;

const path = '/collaborations/{collaboration}/missions' as const;
const versioned = rowSchema.extend({ version: versionSchema });
/** `row` is left out for a new one. */
const part = rowSchema.extend({ row: z.uuid().optional() });

export const missions = {
  list: base
    .route({ method: 'GET', path, summary: 'Missions of working groups and how they go' })
    .input(inCollaborationSchema)
    .output(z.array(missionListItemSchema)),
  get: base
    .route({ method: 'GET', path: `${path}/{id}`, summary: 'A mission' })
    .input(rowSchema)
    .output(missionViewSchema),
  required: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/required-actors',
      summary: 'Organisations that must have somebody in every working group',
    })
    .input(inCollaborationSchema)
    .output(z.array(z.uuid())),
  setRequired: base
    .route({
      method: 'PUT',
      path: '/collaborations/{collaboration}/required-actors',
      summary: 'Say which organisations must have somebody in every working group (coordinator)',
    })
    .input(inCollaborationSchema.extend({ actorIds: z.array(z.uuid()).max(60) }))
    .output(z.array(z.uuid())),
  create: base
    .route({ method: 'POST', path, summary: 'Give a mission, alone or for an activity of the plan' })
    .input(inCollaborationSchema.extend({ title: lineSchema.min(1), activityId: z.uuid().nullable().default(null) }))
    .output(z.object({ id: z.uuid() })),
  update: base
    .route({ method: 'PATCH', path: `${path}/{id}`, summary: 'Change what a mission says' })
    .input(versioned.extend(scalars.shape))
    .output(missionViewSchema),
  setGroup: base
    .route({
      method: 'PUT',
      path: `${path}/{id}/group`,
      summary: 'Who works in the group, who convenes, which organisations must be there',
    })
    .input(
      versioned.extend({
        members: z.array(z.object({ memberId: z.uuid(), convener: z.boolean() })).max(60),
        requiredActorIds: z.array(z.uuid()).max(60),
      }),
    )
    .output(missionViewSchema),
  saveTask: base
    .meta({ makes: true })
    .route({ method: 'PUT', path: `${path}/{id}/tasks`, summary: 'Add or change a line of the implementation plan' })
    .input(part.extend(line.shape))
    .output(missionViewSchema),
  removeTask: base
    .route({ method: 'DELETE', path: `${path}/{id}/tasks/{row}`, summary: 'Remove a line of the implementation plan' })
    .input(rowSchema.extend({ row: z.uuid() }))
    .output(missionViewSchema),
  saveReport: base
    .meta({ makes: true })
    .route({ method: 'PUT', path: `${path}/{id}/reports`, summary: 'Add or change an interim report; one a day' })
    .input(part.extend({ version: versionSchema.optional() }).extend(report.shape))
    .output(missionViewSchema),
  removeReport: base
    .route({ method: 'DELETE', path: `${path}/{id}/reports/{row}`, summary: 'Remove an interim report' })
    .input(rowSchema.extend({ row: z.uuid() }))
    .output(missionViewSchema),
  saveHandover: base
    .meta({ makes: true })
    .route({ method: 'PUT', path: `${path}/{id}/handovers`, summary: 'Add or change something that goes on after the mission' })
    .input(part.extend(handover.shape))
    .output(missionViewSchema),
  removeHandover: base
    .route({ method: 'DELETE', path: `${path}/{id}/handovers/{row}`, summary: 'Remove something that goes on' })
    .input(rowSchema.extend({ row: z.uuid() }))
    .output(missionViewSchema),
  freezePaper: base
    .route({ method: 'POST', path: `${path}/{id}/papers`, summary: 'Freeze a paper of the mission' })
    .input(rowSchema.extend({ paper: z.enum(missionPapers), reportId: z.uuid().nullable().default(null) }))
    .output(z.object({ documentId: z.uuid(), number: z.number() })),
  move: base
    .route({
      method: 'POST',
      path: `${path}/{id}/state`,
      summary: 'To the next step, back to an earlier one, or to an early end',
    })
    .input(versioned.extend({ to: z.enum(missionStates), why: lineSchema.default('') }))
    .output(missionViewSchema),
};
