import { z } from 'zod';
import { decidedKinds } from '../domain/document.ts';
import { audiences, circles, columnTypes, exerciseKinds, fieldTypes, paperSizes, planTexts } from '../domain/method.ts';
import { ruleNames } from '../domain/rules/names.ts';

const key = z
  .string()
  .regex(
    /^(?=.{1,100}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'A key is small letters a-z and digits, with hyphens between words; at most 100 signs.',
  );
const inventoryId = z
  .string()
  .regex(/^[A-Z][0-9]{2}[a-z]?$/, 'An inventory id is a capital letter and two digits, for example B10.');
const wholeNumber = z.int().min(0);

const scaleSchema = z.strictObject({ min: wholeNumber, max: wholeNumber });

const columnStructureSchema = z.strictObject({
  key,
  type: z.enum(columnTypes),
  items: z.array(key).default([]),
  scale: scaleSchema.optional(),
  of: z.string().optional(),
  becomes: z.enum(planTexts).optional(),
});
export type ColumnStructure = z.infer<typeof columnStructureSchema>;

const registerStructureSchema = z.strictObject({
  key,
  audience: z.enum(audiences).default('core'),
  agreement: z.boolean().default(false),
  checklist: z.string().optional(),
  voice: key.optional(),
  feedback: z.strictObject({ column: key, days: z.int().min(1).max(365) }).optional(),
  inventory: z.array(inventoryId).default([]),
  columns: z.array(columnStructureSchema).min(1),
});
export type RegisterStructure = z.infer<typeof registerStructureSchema>;

const fieldStructureSchema = z.strictObject({
  key,
  type: z.enum(fieldTypes),
  items: z.array(key).default([]),
  scale: scaleSchema.optional(),
  comments: z.boolean().default(false),
  register: z.strictObject({ name: z.string(), columns: z.array(z.string()).min(1) }).optional(),
  axes: z.tuple([z.string(), z.string()]).optional(),
  by: z.string().optional(),
  dots: z.int().min(1).max(20).optional(),
  rule: z.enum(ruleNames).optional(),
  beside: z.array(z.enum(['plan']).or(z.templateLiteral([z.enum(['register:', 'exercise:']), z.string()]))).default([]),
  inventory: z.array(inventoryId).default([]),
  from: z.array(z.string()).default([]),
  to: z.array(z.string()).default([]),
});
export type FieldStructure = z.infer<typeof fieldStructureSchema>;

const exerciseStructureSchema = z.strictObject({
  key,
  kind: z.enum(exerciseKinds).default('exercise'),
  paper: z.enum(paperSizes).default('a4'),
  flyer: z.array(key).default([]),
  mode: z.enum(['silent', 'together']),
  minutes: z.int().min(1).optional(),
  care: z.boolean().default(false),
  inventory: z.array(inventoryId).default([]),
  fields: z.array(fieldStructureSchema).min(1),
});
export type ExerciseStructure = z.infer<typeof exerciseStructureSchema>;

const effortStructureSchema = z.strictObject({ sessions: wholeNumber.max(99).default(0), days: wholeNumber.max(99).default(0) });

const stationStructureSchema = z.strictObject({
  key,
  number: wholeNumber,
  phase: z.string(),
  effort: effortStructureSchema.default({ sessions: 0, days: 0 }),
  room: z.array(z.enum(circles)).min(1).default(['core']),
  hear: z.array(z.enum(circles)).min(1).default(['core']),
  decides: z.enum(decidedKinds).nullable().default(null),
  inventory: z.array(inventoryId).default([]),
  exercises: z.array(exerciseStructureSchema).default([]),
});
export type StationStructure = z.infer<typeof stationStructureSchema>;

const lensStructureSchema = z.strictObject({
  method: key,
  station: key,
  exercises: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Write station/exercise.')).min(1),
});

/** `method.yaml`: everything about a method but its words. Keys that are not named here are errors. */
export const methodStructureSchema = z.strictObject({
  id: key,
  version: z.int().min(1),
  months: z.strictObject({ min: z.int().min(1), max: z.int().min(1) }),
  sources: z.array(z.strictObject({ key, year: z.string() })).default([]),
  phases: z.array(key).min(1),
  registers: z.array(registerStructureSchema).default([]),
  stations: z.array(stationStructureSchema).min(1),
  lens: z.array(lensStructureSchema).default([]),
});
export type MethodStructure = z.infer<typeof methodStructureSchema>;

const text = z.string().trim().min(1);
const texts = z.array(text).min(1);
const maybeTexts = z.array(text).default([]);

/** An item is a text, or a label with prompts under it. */
const itemTextSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { label: value } : value),
  z.strictObject({ label: text, prompts: maybeTexts }),
);

const fieldTextSchema = z.strictObject({
  label: text,
  hint: text.optional(),
  items: z.record(z.string(), itemTextSchema).default({}),
  scale: texts.optional(),
});
export type FieldText = z.infer<typeof fieldTextSchema>;

const registerTextSchema = z.strictObject({
  title: text,
  one: text,
  /** The title of the task that `feedback` asks for. */
  feedback: text.optional(),
  columns: z.record(z.string(), fieldTextSchema),
});
export type RegisterText = z.infer<typeof registerTextSchema>;

const exerciseTextSchema = z.strictObject({
  title: text,
  purpose: text,
  instructions: texts,
  tips: maybeTexts,
  doneWhen: texts,
  fields: z.record(z.string(), fieldTextSchema),
});
export type ExerciseText = z.infer<typeof exerciseTextSchema>;

const stationTextSchema = z.strictObject({
  title: text,
  shortTitle: text,
  lead: text,
  facts: z.strictObject({ work: text, who: text, result: text }),
  guide: texts,
  tips: maybeTexts,
  doneWhen: texts,
  exercises: z.record(z.string(), exerciseTextSchema).default({}),
});
export type StationText = z.infer<typeof stationTextSchema>;

/** `<locale>.yaml`: the words of a method in one language, under the keys of its structure. */
export const methodTextSchema = z.strictObject({
  title: text,
  lead: text,
  sources: z.record(z.string(), z.strictObject({ title: text, principals: text })).default({}),
  phases: z.record(z.string(), text),
  registers: z.record(z.string(), registerTextSchema).default({}),
  stations: z.record(z.string(), stationTextSchema),
});
export type MethodText = z.infer<typeof methodTextSchema>;

/** Every fixed key of the two files, for suggestions when one is misspelt. */
export const knownKeys: readonly string[] = [
  methodStructureSchema,
  stationStructureSchema,
  exerciseStructureSchema,
  fieldStructureSchema,
  registerStructureSchema,
  columnStructureSchema,
  lensStructureSchema,
  methodTextSchema,
  stationTextSchema,
  exerciseTextSchema,
  fieldTextSchema,
  registerTextSchema,
]
  .flatMap((schema) => Object.keys(schema.shape))
  .concat('min', 'max', 'name', 'columns', 'year', 'principals', 'work', 'who', 'result', 'prompts', 'sessions', 'days');
