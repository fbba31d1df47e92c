import { z } from 'zod';

import { base, inCollaborationSchema, rowSchema, textSchema, versionSchema, writtenLineSchema, yearSchema } from './base.ts';
import { overallGoalSchema, planRowSchemas } from './plan-rows.ts';
import { planFrameSchema, planViewSchema } from './plan-view.ts';

const path = '/collaborations/{collaboration}/plan' as const;

/** Answer to a removal. */
const removedSchema = z.object({ id: z.uuid() });

/** Adding, changing, removing and moving the rows of one kind. */
function rowProcedures<Add extends z.ZodType, Update extends z.ZodType, Row extends z.ZodType>(
  folder: string,
  name: string,
  schemas: { add: Add; update: Update; row: Row },
) {
  const at = `${path}/${folder}` as const;
  return {
    add: base
      .route({ method: 'POST', path: at, summary: `Add ${name}` })
      .input(schemas.add)
      .output(schemas.row),
    update: base
      .route({ method: 'PATCH', path: `${at}/{id}`, summary: `Change ${name}; a stale version is refused with the current row` })
      .input(schemas.update)
      .output(schemas.row),
    remove: base
      .route({ method: 'DELETE', path: `${at}/{id}`, summary: `Remove ${name}` })
      .input(rowSchema)
      .output(removedSchema),
    move: base
      .route({ method: 'POST', path: `${at}/{id}/move`, summary: `Move ${name}; \`before\` null = last` })
      .input(rowSchema.extend({ before: z.uuid().nullable() }))
      .output(z.object({ order: z.array(z.uuid()) })),
  };
}

/** What a direction of step 0 offers as an overall goal. @source inventory B05 M01 */
export const proposalSchema = z.object({
  /** `<method>/<station>/<exercise>/<field>.<item>`; an overall goal that was brought in keeps it. */
  origin: z.string(),
  /** The row of the exercise, in the reader's language. */
  question: z.string(),
  /** Has the group said yes to it? */
  wanted: z.boolean().nullable(),
  /** The group's own interpretation; may be empty. */
  text: z.string(),
  /** The overall goal it already is, or null. */
  overallGoalId: z.uuid().nullable(),
});
export type PlanProposal = z.infer<typeof proposalSchema>;

/** Rows of a plan that one change of its period can leave outside. */
const mostLeft = 10_000;

/** The local collaboration plan. Everything in it is read with `get`; its texts are live documents. */
export const plan = {
  get: base
    .route({ method: 'GET', path, summary: 'The plan, what is missing in it, its sums and loads' })
    .input(inCollaborationSchema)
    .output(planViewSchema),
  update: base
    .route({ method: 'PATCH', path, summary: 'Change title, period or the reason for more than five goals' })
    .input(
      inCollaborationSchema.extend({
        version: versionSchema,
        title: writtenLineSchema.optional(),
        startYear: yearSchema.optional(),
        endYear: yearSchema.optional(),
        goalLimitReason: textSchema.optional(),
        /** Ids of rows that may stand outside the new period; without them CONFIRM_NEEDED lists what would. */
        leave: z.array(z.uuid()).max(mostLeft).optional(),
      }),
    )
    .output(planFrameSchema),
  proposals: base
    .route({ method: 'GET', path: `${path}/proposals`, summary: 'What step 0 offers as overall goals' })
    .input(inCollaborationSchema)
    .output(z.array(proposalSchema)),
  bringIn: base
    .route({
      method: 'POST',
      path: `${path}/proposals`,
      summary: 'Bring proposals in as overall goals; what is there already stays as it is',
    })
    .input(inCollaborationSchema.extend({ origins: z.array(z.string().max(300)).min(1).max(50) }))
    .output(z.array(overallGoalSchema)),
  overallGoals: rowProcedures('overall-goals', 'an overall goal', planRowSchemas.overallGoals),
  goals: {
    ...rowProcedures('goals', 'a goal', planRowSchemas.goals),
    remove: base
      .route({ method: 'DELETE', path: `${path}/goals/{id}`, summary: 'Remove a goal; with activities it asks for `confirm`' })
      .input(rowSchema.extend({ confirm: z.boolean().optional() }))
      .output(removedSchema),
  },
  activities: rowProcedures('activities', 'an activity', planRowSchemas.activities),
  budget: rowProcedures('budget', 'a budget row', planRowSchemas.budget),
  grants: rowProcedures('grants', 'a grant to apply for', planRowSchemas.grants),
  communication: rowProcedures('communication', 'a communication row', planRowSchemas.communication),
  evaluation: rowProcedures('evaluation', 'an evaluation row', planRowSchemas.evaluation),
};
