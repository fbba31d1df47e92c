import { z } from 'zod';

import { competences, archetypes } from '../domain/member.ts';
import { occasionKinds } from '../domain/road-calendar.ts';
import { base, dateSchema, inCollaborationSchema, versionOrNoneSchema } from './base.ts';
import { exerciseAnswers } from './exercise-answers.ts';
import { methodKeySchema } from './method.ts';
import { roundVerdictSchema } from './rounds.ts';
import { stationRoom } from './station-room.ts';

export const journeyStatuses = ['not-started', 'begun', 'done', 'skipped'] as const;
export type JourneyStatus = (typeof journeyStatuses)[number];

/** Where a station or an exercise stands. `version` 0 = nothing has been said about it yet. */
export const journeyStateSchema = z.object({
  status: z.enum(journeyStatuses),
  /** Why it was skipped, or what the group wants to remember. */
  note: z.string(),
  version: z.number(),
  updatedAt: z.string().nullable(),
});
export type JourneyState = z.infer<typeof journeyStateSchema>;

export const exerciseStateSchema = journeyStateSchema.extend({
  exercise: z.string(),
  /** When the shared sheet was last written in. */
  writtenAt: z.string().nullable(),
  /** The newest silent round; null when there is none or the reader may not follow rounds. */
  round: z
    .object({
      id: z.uuid(),
      field: z.string(),
      state: z.enum(['open', 'closed']),
      answered: z.number(),
      invited: z.number(),
      mine: z.enum(['answered', 'waiting', 'not-invited']),
      /** Rows of the closed round that the group has not decided yet; 0 while it is open. */
      undecided: z.number(),
    })
    .nullable(),
});

export const stationStateSchema = journeyStateSchema.extend({
  station: z.string(),
  done: z.number(),
  total: z.number(),
  exercises: z.array(exerciseStateSchema),
});
export type StationState = z.infer<typeof stationStateSchema>;

/** A time the group meets for a station, proposed or decided by the town. */
export const occasionSchema = z.object({
  station: z.string(),
  kind: z.enum(occasionKinds),
  index: z.number(),
  /** ISO date; null when the period has no room left. */
  date: z.string().nullable(),
  isFixed: z.boolean(),
  /** Of the decided day; 0 = nothing has been decided yet. */
  version: z.number(),
});
export type RoadOccasion = z.infer<typeof occasionSchema>;

export const journeySchema = z.object({
  method: z.string(),
  stations: z.array(stationStateSchema),
  /**
   * Where the group goes on: the first exercise that is neither done nor skipped, in the first station that is neither.
   * `exercise` is null when only the station itself remains to be called done; null altogether when all is done.
   */
  next: z.object({ station: z.string(), exercise: z.string().nullable() }).nullable(),
  /** The decided period. */
  startsOn: z.string().nullable(),
  months: z.number().nullable(),
  /** When the group meets along the road, in order; empty without a decided period. */
  calendar: z.array(occasionSchema),
});
export type Journey = z.infer<typeof journeySchema>;

const badgeState = z.enum(['met', 'possible', 'missing']);

/** What the rules say of each field that names one, from the group's values and the member register. */
export const verdictSchema = z.discriminatedUnion('rule', [
  ...roundVerdictSchema.options,
  z.object({
    rule: z.literal('core-group'),
    badges: z.array(
      z.object({
        key: z.enum([
          'size',
          'organisations',
          'social-services',
          'social-services-competence',
          'police',
          'police-competence',
          'child-perspective',
        ]),
        state: badgeState,
        inGroup: z.number().optional(),
        asked: z.number().optional(),
        missing: z.union([z.number(), z.array(z.enum(competences))]).optional(),
        awaited: z.array(z.enum(competences)).optional(),
        over: z.number().optional(),
      }),
    ),
  }),
  z.object({
    rule: z.literal('archetype-coverage'),
    covers: z.array(z.object({ archetype: z.enum(archetypes), memberIds: z.array(z.string()), askedIds: z.array(z.string()) })),
    gaps: z.array(z.enum(archetypes)),
  }),
]);
export type Verdict = z.infer<typeof verdictSchema>;

export const fieldVerdictSchema = z.object({
  station: z.string(),
  exercise: z.string(),
  field: z.string(),
  /** The round the verdict reads; null for the rules over a register, and before the first round has closed. */
  roundId: z.uuid().nullable(),
  verdict: verdictSchema,
});
export type FieldVerdict = z.infer<typeof fieldVerdictSchema>;

/** Names one occasion on the road; `index` counts from 1 among those of its kind at the station. */
const occasionRef = { station: methodKeySchema, kind: z.enum(occasionKinds), index: z.number().int().min(1).max(99) };

const place = inCollaborationSchema.extend({ method: methodKeySchema });

export const journey = {
  ...stationRoom,
  ...exerciseAnswers,
  get: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/journey/{method}',
      summary: 'Where every station and exercise stands, and what is next',
    })
    .input(place)
    .output(journeySchema),
  fixDate: base
    .route({
      method: 'PUT',
      path: '/collaborations/{collaboration}/journey/{method}/dates',
      summary: 'Decide the day of an occasion on the road, or let it go; the rest is proposed again around it',
    })
    .input(place.extend({ ...occasionRef, date: dateSchema.nullable(), version: versionOrNoneSchema }))
    .output(z.object({ date: z.string().nullable(), version: z.number() })),
  verdicts: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/journey/{method}/verdicts',
      summary: 'What the rules say of the group’s values and of who is in the group',
    })
    .input(place)
    .output(z.array(fieldVerdictSchema)),
  setState: base
    .route({
      method: 'PUT',
      path: '/collaborations/{collaboration}/journey/{method}/state',
      summary: 'Say that a station or an exercise is begun, done or skipped; nothing is ever locked',
    })
    .input(
      place.extend({
        station: methodKeySchema,
        /** Left out for the station itself. */
        exercise: z.union([z.literal(''), methodKeySchema]).default(''),
        status: z.enum(journeyStatuses),
        note: z.string().trim().max(2_000),
        version: versionOrNoneSchema,
      }),
    )
    .output(journeyStateSchema),
};
