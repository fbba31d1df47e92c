import { z } from 'zod';

import { base, dateSchema, inCollaborationSchema, lineSchema, rowSchema, versionSchema } from './base.ts';
import { methodKeySchema } from './method.ts';

export const taskStatuses = ['open', 'done'] as const;

/** A key of the method that a task came from, or nothing. */
const originSchema = z.union([z.literal(''), methodKeySchema]);

export const taskSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  actorId: z.uuid().nullable(),
  actorName: z.string().nullable(),
  memberId: z.uuid().nullable(),
  memberName: z.string().nullable(),
  /** ISO date. */
  dueOn: z.string().nullable(),
  status: z.enum(taskStatuses),
  /** Station, exercise and item the task came from; empty when none. */
  originStation: z.string(),
  originExercise: z.string(),
  originItem: z.string(),
  /** The mission that it belongs to. */
  missionId: z.uuid().nullable(),
  version: z.number(),
});
export type Task = z.infer<typeof taskSchema>;

const writable = {
  title: lineSchema.min(1),
  actorId: z.uuid().nullable(),
  memberId: z.uuid().nullable(),
  dueOn: dateSchema.nullable(),
  status: z.enum(taskStatuses),
};

export const tasks = {
  list: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}/tasks', summary: 'Who does what by when' })
    .input(
      inCollaborationSchema.extend({
        station: methodKeySchema.optional(),
        exercise: methodKeySchema.optional(),
        status: z.enum(taskStatuses).optional(),
        /** `me`: only those given to me or to my organisation. */
        assigned: z.enum(['me']).optional(),
      }),
    )
    .output(z.array(taskSchema)),
  create: base
    .route({ method: 'POST', path: '/collaborations/{collaboration}/tasks', summary: 'Add a task' })
    .input(
      inCollaborationSchema.extend({
        title: writable.title,
        actorId: writable.actorId.default(null),
        memberId: writable.memberId.default(null),
        dueOn: writable.dueOn.default(null),
        originStation: originSchema.default(''),
        originExercise: originSchema.default(''),
        originItem: originSchema.default(''),
      }),
    )
    .output(taskSchema),
  update: base
    .route({ method: 'PATCH', path: '/collaborations/{collaboration}/tasks/{id}', summary: 'Change a task' })
    .input(rowSchema.extend({ version: versionSchema }).extend(z.object(writable).partial().shape))
    .output(taskSchema),
  delete: base
    .route({ method: 'DELETE', path: '/collaborations/{collaboration}/tasks/{id}', summary: 'Remove a task' })
    .input(rowSchema.extend({ version: versionSchema }))
    .output(z.object({ id: z.uuid() })),
};
