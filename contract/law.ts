import { z } from 'zod';

import type { DraftLine } from '../domain/board-report.ts';
import type { LawFacts, LawLine } from '../domain/law-view.ts';
import { base, dateSchema, inCollaborationSchema, textSchema, versionSchema, writtenLineSchema } from './base.ts';

/** The town's content as the law asks for it, and what the town says itself. */
export const lawViewSchema = z.object({
  lines: z.custom<LawLine[]>(),
  facts: z.custom<LawFacts>(),
  version: z.number(),
  /** What the draft of the next version would change in the frozen plan. */
  draft: z.custom<DraftLine[]>(),
  /** I may change what the town says. */
  mayChange: z.boolean(),
});
export type LawViewResult = z.infer<typeof lawViewSchema>;

export const law = {
  get: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}/law', summary: 'What the law asks for, and what is in place' })
    .input(inCollaborationSchema)
    .output(lawViewSchema),
  update: base
    .route({
      method: 'PATCH',
      path: '/collaborations/{collaboration}/law',
      summary: 'What the town says that no register holds (coordinator)',
    })
    .input(
      inCollaborationSchema.extend({
        version: versionSchema,
        pictureSettledBy: writtenLineSchema.optional(),
        pictureSettledOn: dateSchema.nullable().optional(),
        planDecidedBy: writtenLineSchema.optional(),
        planDecision: writtenLineSchema.optional(),
        planDecidedOn: dateSchema.nullable().optional(),
        causesSettledBy: writtenLineSchema.optional(),
        causesSettledOn: dateSchema.nullable().optional(),
        agreements: textSchema.max(5000).optional(),
        coordination: writtenLineSchema.optional(),
        councilToldOn: dateSchema.nullable().optional(),
        council: textSchema.max(5000).optional(),
        leadingBoard: writtenLineSchema.optional(),
        information: textSchema.max(5000).optional(),
      }),
    )
    .output(lawViewSchema),
};
