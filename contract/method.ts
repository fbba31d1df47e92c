import { z } from 'zod';

import { decidedKinds } from '../domain/document.ts';
import { audiences, circles, columnTypes, exerciseKinds, fieldTypes, locales, paperSizes, planTexts } from '../domain/method.ts';
import { base, inCollaborationSchema } from './base.ts';

/** The id of a method, station, exercise, field or item, as its file writes it. */
export const methodKeySchema = z.string().regex(/^[a-z][a-z0-9-]{0,99}$/);

/** Where an exercise stands: method, station and exercise by key. */
export const exercisePlaceSchema = z.object({ method: methodKeySchema, station: methodKeySchema, exercise: methodKeySchema });
export type ExercisePlace = z.infer<typeof exercisePlaceSchema>;

const fieldPointSchema = z.object({ kind: z.literal('field'), station: z.string(), exercise: z.string(), field: z.string() });
const flowPointSchema = z.discriminatedUnion('kind', [
  fieldPointSchema,
  z.object({ kind: z.literal('register'), register: z.string() }),
]);

const itemSchema = z.object({ key: z.string(), label: z.string(), prompts: z.array(z.string()) });
const scaleSchema = z.object({ min: z.number(), max: z.number(), labels: z.array(z.string()) });

const registerSchema = z.object({
  key: z.string(),
  audience: z.enum(audiences),
  agreement: z.boolean(),
  checklist: fieldPointSchema.nullable(),
  voice: z.string().nullable(),
  feedback: z.object({ column: z.string(), days: z.number(), task: z.string() }).nullable(),
  inventory: z.array(z.string()),
  title: z.string(),
  one: z.string(),
  columns: z.array(
    z.object({
      key: z.string(),
      type: z.enum(columnTypes),
      label: z.string(),
      hint: z.string(),
      items: z.array(itemSchema),
      scale: scaleSchema.nullable(),
      of: z.string().nullable(),
      becomes: z.enum(planTexts).nullable(),
    }),
  ),
});

const fieldSchema = z.object({
  key: z.string(),
  type: z.enum(fieldTypes),
  label: z.string(),
  hint: z.string(),
  items: z.array(itemSchema),
  scale: scaleSchema.nullable(),
  comments: z.boolean(),
  register: z.object({ name: z.string(), columns: z.array(z.string()) }).nullable(),
  axes: z.tuple([z.string(), z.string()]).nullable(),
  by: z.string().nullable(),
  dots: z.number().nullable(),
  rule: z.string().nullable(),
  beside: z.array(z.string()).default([]),
  inventory: z.array(z.string()),
  from: z.array(flowPointSchema),
  to: z.array(flowPointSchema),
});

export const exerciseSchema = z.object({
  key: z.string(),
  kind: z.enum(exerciseKinds),
  paper: z.enum(paperSizes),
  flyer: z.array(z.string()),
  inventory: z.array(z.string()),
  title: z.string(),
  purpose: z.string(),
  instructions: z.array(z.string()),
  tips: z.array(z.string()),
  minutes: z.number().nullable(),
  care: z.boolean(),
  mode: z.enum(['silent', 'together']),
  fields: z.array(fieldSchema),
  doneWhen: z.array(z.string()),
});

const stationSchema = z.object({
  key: z.string(),
  number: z.number(),
  phase: z.string(),
  effort: z.object({ sessions: z.number(), days: z.number() }),
  room: z.array(z.enum(circles)),
  hear: z.array(z.enum(circles)),
  decides: z.enum(decidedKinds).nullable(),
  inventory: z.array(z.string()),
  title: z.string(),
  shortTitle: z.string(),
  lead: z.string(),
  facts: z.object({ work: z.string(), who: z.string(), result: z.string() }),
  guide: z.array(z.string()),
  tips: z.array(z.string()),
  exercises: z.array(exerciseSchema),
  doneWhen: z.array(z.string()),
});

/** A method in one language, the shape of `Method` in `domain/method.ts`. */
export const methodSchema = z.object({
  id: z.string(),
  version: z.number(),
  locale: z.enum(locales),
  title: z.string(),
  lead: z.string(),
  months: z.object({ min: z.number(), max: z.number() }),
  sources: z.array(z.object({ title: z.string(), principals: z.string(), year: z.string() })),
  phases: z.array(z.object({ key: z.string(), title: z.string() })),
  registers: z.array(registerSchema),
  stations: z.array(stationSchema),
  lens: z.array(z.object({ method: z.string(), station: z.string(), exercises: z.array(z.string()) })),
});

export const method = {
  get: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/methods/{method}',
      summary: 'A method the collaboration works with, in one language',
    })
    .input(inCollaborationSchema.extend({ method: methodKeySchema, locale: z.enum(locales).default('sv') }))
    .output(methodSchema),
};
