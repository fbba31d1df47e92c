import { z } from 'zod';

import { locales } from '../domain/method.ts';
import { base, inCollaborationSchema } from './base.ts';
import { exercisePlaceSchema, exerciseSchema } from './method.ts';

const counts = z.number();
/** An exercise and what was answered in it, to be read: by the key of the field. */
export const exerciseAnswersSchema = z.object({
  exercise: exerciseSchema,
  rich: z.record(z.string(), z.unknown()),
  text: z.record(z.string(), z.string()),
  list: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  values: z.record(z.string(), z.unknown()),
  /** By field: the newest closed round. */
  rounds: z.record(
    z.string(),
    z.object({
      closedAt: z.string(),
      answered: counts,
      invited: counts,
      items: z.array(z.object({ item: z.string(), value: z.number().nullable(), why: z.string() })),
    }),
  ),
});
export type ExerciseAnswers = z.infer<typeof exerciseAnswersSchema>;

export const exerciseAnswers = {
  answers: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/journey/{method}/stations/{station}/exercises/{exercise}/answers',
      summary: 'What was answered in an exercise, to be read beside another one',
    })
    .input(inCollaborationSchema.extend(exercisePlaceSchema.shape).extend({ locale: z.enum(locales).default('sv') }))
    .output(exerciseAnswersSchema),
};
