import { z } from 'zod';

import { largestCellNumber } from '../domain/register.ts';
import { base, inCollaborationSchema, versionSchema } from './base.ts';
import { exercisePlaceSchema, methodKeySchema } from './method.ts';

/** One cell; `domain/register.ts` says what fits which column. */
const rowValueSchema = z.union([
  z.string().max(20_000),
  z.number().min(-largestCellNumber).max(largestCellNumber),
  z.boolean(),
  z.array(z.string().max(100)).max(100),
  z.null(),
]);

/** Cells by column key. */
export const rowValuesSchema = z.record(methodKeySchema, rowValueSchema);

export const registerRowSchema = z.object({
  id: z.uuid(),
  values: rowValuesSchema,
  /** How many items it was brought in from. */
  origins: z.number(),
  version: z.number(),
  /** ISO date-time. */
  updatedAt: z.string(),
});
export type RegisterRow = z.infer<typeof registerRowSchema>;

const path = '/collaborations/{collaboration}/registers/{register}/rows' as const;
const place = inCollaborationSchema.extend({ register: methodKeySchema });
const rowPlace = place.extend({ id: z.uuid() });

export const registerSummarySchema = z.object({
  register: z.string(),
  rows: z.number(),
  /** ISO date-time of the last change; null when nothing is written. */
  updatedAt: z.string().nullable(),
  /** True until the group has gone through the register's checklist. */
  awaitsChecklist: z.boolean(),
});
export type RegisterSummary = z.infer<typeof registerSummarySchema>;

/** Registers that a method declares. Which columns they have stands in the method. */
export const registers = {
  summary: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/registers',
      summary: 'How much there is in each register I may read',
    })
    .input(inCollaborationSchema)
    .output(z.array(registerSummarySchema)),
  list: base.route({ method: 'GET', path, summary: 'The rows of a register' }).input(place).output(z.array(registerRowSchema)),
  add: base
    .route({ method: 'POST', path, summary: 'Add a row' })
    .input(
      place.extend({
        values: rowValuesSchema,
        /** The exercise it is written in, which has then begun. */
        at: exercisePlaceSchema.optional(),
      }),
    )
    .output(registerRowSchema),
  update: base
    .route({ method: 'PATCH', path: `${path}/{id}`, summary: 'Change cells of a row' })
    .input(rowPlace.extend({ version: versionSchema, values: rowValuesSchema }))
    .output(registerRowSchema),
  remove: base
    .route({ method: 'DELETE', path: `${path}/{id}`, summary: 'Remove a row; it can be restored' })
    .input(rowPlace)
    .output(z.object({ id: z.uuid() })),
  restore: base
    .route({ method: 'POST', path: `${path}/{id}/restore`, summary: 'Put a removed row back' })
    .input(rowPlace)
    .output(registerRowSchema),
  move: base
    .route({ method: 'POST', path: `${path}/{id}/move`, summary: 'Put a row before another, or last' })
    .input(rowPlace.extend({ before: z.uuid().nullable() }))
    .output(z.object({ order: z.array(z.uuid()) })),
};
