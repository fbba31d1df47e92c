import { z } from 'zod';

import { fieldTypes, locales } from '../domain/method.ts';
import { base, inCollaborationSchema, versionOrNoneSchema } from './base.ts';
import { exerciseAnswersSchema } from './exercise-answers.ts';
import { exercisePlaceSchema, exerciseSchema, methodKeySchema, methodSchema } from './method.ts';

const wordsSchema = z.string().max(5000);
const linesSchema = z.array(wordsSchema).max(60);
const textSchema = z.union([wordsSchema, linesSchema]);
/** `start/readiness.rows#item.money`; see `domain/method-texts.ts`. */
const textPathSchema = z.string().min(1).max(400);
const ownTextSchema = z.object({ value: textSchema, base: textSchema });

const copySchema = z.object({
  texts: z.object({ sv: z.record(textPathSchema, ownTextSchema), en: z.record(textPathSchema, ownTextSchema) }),
  hidden: z.array(z.string()),
  kept: z.array(z.string()),
  own: z.array(z.object({ station: z.string(), exercise: exerciseSchema })),
});

/** The town's copy of a method; `version` is 0 until something is changed. */
const savedCopySchema = z.object({ version: z.number(), copy: copySchema });
export type SavedMethodCopy = z.infer<typeof savedCopySchema>;

const copyInUseSchema = savedCopySchema.extend({
  /** The method as it is on board. */
  original: methodSchema,
  /** What earlier editions had and the present one lacks; of an exercise that is still there, only the fields that are gone. */
  earlier: z.array(z.object({ station: z.string(), exercise: exerciseSchema, answered: z.boolean() })),
  /** Exercises with answers, as `station/exercise`. */
  answered: z.array(z.string()),
});
export type MethodCopyInUse = z.infer<typeof copyInUseSchema>;

const ownFieldSchema = z.object({
  key: methodKeySchema.nullable(),
  type: z.enum(fieldTypes),
  label: wordsSchema,
  hint: wordsSchema,
  items: z.array(z.object({ key: methodKeySchema.nullable(), label: wordsSchema })).max(60),
  steps: z.array(wordsSchema).max(10),
  comments: z.boolean(),
  register: z.object({ name: methodKeySchema, columns: z.array(z.string().max(100)).max(40) }).nullable(),
});

const ownExerciseSchema = z.object({
  title: wordsSchema,
  purpose: wordsSchema,
  instructions: linesSchema,
  tips: linesSchema,
  doneWhen: linesSchema,
  minutes: z.number().int().min(1).max(1440).nullable(),
  mode: z.enum(['silent', 'together']),
  care: z.boolean(),
  fields: z.array(ownFieldSchema).max(20),
});

const earlierContentSchema = exerciseAnswersSchema.extend({
  /** `hidden` by the town, or gone from the method. */
  why: z.enum(['hidden', 'earlier']),
});
export type EarlierContent = z.infer<typeof earlierContentSchema>;

const path = '/collaborations/{collaboration}/methods/{method}' as const;
const place = inCollaborationSchema.extend({ method: methodKeySchema });
const change = place.extend({ version: versionOrNoneSchema });
const inExercise = exercisePlaceSchema.pick({ station: true, exercise: true }).shape;

/** The town's own copy of a method: what it says in other words, does without, keeps and has added. For its coordinator. */
export const methodCopy = {
  get: base
    .route({ method: 'GET', path: `${path}/copy`, summary: 'The method on board and what the town has changed (coordinator)' })
    .input(place.extend({ locale: z.enum(locales).default('sv') }))
    .output(copyInUseSchema),
  saveTexts: base
    .route({ method: 'PATCH', path: `${path}/copy/texts`, summary: 'Say texts in own words, or as the original (coordinator)' })
    .input(
      change.extend({
        locale: z.enum(locales),
        /** `value` null: as the original says it. */
        texts: z.array(z.object({ path: textPathSchema, value: textSchema.nullable() })).max(500),
      }),
    )
    .output(savedCopySchema),
  hide: base
    .route({
      method: 'PUT',
      path: `${path}/copy/hidden/{station}/{exercise}`,
      summary: 'Hide an exercise or show it (coordinator)',
    })
    .input(change.extend({ ...inExercise, hidden: z.boolean() }))
    .output(savedCopySchema),
  keep: base
    .route({
      method: 'PUT',
      path: `${path}/copy/kept/{station}/{exercise}`,
      summary: 'Go on using an exercise that the original has dropped, or stop (coordinator)',
    })
    .input(change.extend({ ...inExercise, kept: z.boolean() }))
    .output(savedCopySchema),
  saveOwn: base
    .meta({ makes: true })
    .route({ method: 'PUT', path: `${path}/copy/own/{station}`, summary: 'Add an own exercise, or change one (coordinator)' })
    .input(change.extend({ station: methodKeySchema, exercise: methodKeySchema.nullable(), draft: ownExerciseSchema }))
    .output(savedCopySchema.extend({ exercise: z.string() })),
  removeOwn: base
    .route({
      method: 'DELETE',
      path: `${path}/copy/own/{station}/{exercise}`,
      summary: 'Remove an own exercise without answers (coordinator)',
    })
    .input(change.extend(inExercise))
    .output(savedCopySchema),
  earlier: base
    .route({
      method: 'GET',
      path: `${path}/earlier`,
      summary: 'Exercises with answers that the town has hidden or that the method no longer has (core group)',
    })
    .input(place.extend({ locale: z.enum(locales).default('sv') }))
    .output(
      z.array(
        z.object({
          station: z.string(),
          exercise: z.string(),
          title: z.string(),
          why: z.enum(['hidden', 'earlier']),
          /** Titles of the fields that are gone, when the exercise itself is still there. */
          fields: z.array(z.string()),
        }),
      ),
    ),
  earlierContent: base
    .route({
      method: 'GET',
      path: `${path}/earlier/{station}/{exercise}`,
      summary: 'What was answered in an exercise or in fields that the method no longer has (core group)',
    })
    .input(place.extend({ ...inExercise, locale: z.enum(locales).default('sv') }))
    .output(earlierContentSchema),
};
