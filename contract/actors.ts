import { z } from 'zod';

import { type FileProblem, skipCodes } from '../domain/actor-import.ts';
import { rowErrorCodes, rowNoticeCodes } from '../domain/actor-import-row.ts';
import { mergeChoices, referenceKinds } from '../domain/actor-merge.ts';
import { actorFields, actorStages, cooperationLevels, rings, trades } from '../domain/actor.ts';
import { delimiters, encodings } from '../domain/list/list-file.ts';
import {
  base,
  dateSchema,
  inCollaborationSchema,
  lineSchema,
  mailAddressSchema,
  rowSchema,
  textSchema,
  versionSchema,
} from './base.ts';

/** What people can write of an actor. A contact is a function, never a person's name. */
export const actorFieldsSchema = z.object({
  name: lineSchema.min(1),
  trade: z.enum(trades),
  ring: z.enum(rings),
  stage: z.enum(actorStages),
  contactRole: lineSchema,
  contactEmail: z.union([mailAddressSchema, z.literal('')]),
  contactPhone: lineSchema,
  levelNow: z.enum(cooperationLevels).nullable(),
  levelWanted: z.enum(cooperationLevels).nullable(),
  note: textSchema.max(2_000),
  checkedOn: dateSchema.nullable(),
});

export const actorSchema = z.object({
  ...actorFieldsSchema.shape,
  id: z.uuid(),
  name: z.string(),
  contactEmail: z.string(),
  checkedOn: z.string().nullable(),
  /** ISO date when the contact was written. */
  contactOn: z.string(),
  version: z.number(),
});

/** What a merge would do: both organisations, how much moves, and what stands in the way. */
const actorMergePreviewSchema = z.object({
  kept: actorSchema,
  merged: actorSchema,
  /** How much names the one that would be merged, by kind. */
  moves: z.record(z.enum(referenceKinds), z.number()),
  /** Frozen documents that both have answered; while there are any, the merge is refused. */
  bothAnswered: z.array(z.object({ kind: z.string(), number: z.number() })),
  /** The merge moves decisions, or members with an account, and is the coordinator's to make. */
  forCoordinator: z.boolean(),
});
export type ActorMergePreview = z.infer<typeof actorMergePreviewSchema>;

/** A merge that holds. */
const actorMergeSchema = z.object({
  id: z.uuid(),
  keptId: z.uuid(),
  keptName: z.string(),
  mergedId: z.uuid(),
  mergedName: z.string(),
  mergedBy: z.string().nullable(),
  mergedAt: z.string(),
  /** The last moment at which it can be undone; null when that has passed. */
  undoUntil: z.string().nullable(),
});

const columnsSchema = z.array(z.enum(actorFields).nullable()).max(200);
const duplicatesSchema = z.enum(['refuse', 'skip']);
const rowNumberSchema = z.coerce.number().int().min(0).max(100_000);

/** What the reader has chosen about a list; what is left out is found. Rows as the program that made the file counts them, from 1. */
export const listChoicesSchema = z.object({
  /** Name of the sheet of a workbook. */
  sheet: z.string().max(200).optional(),
  /** Row of headings; 0 = the list has none. */
  headingRow: rowNumberSchema.optional(),
  /** Sign between the columns of a text. */
  delimiter: z.enum(delimiters).optional(),
  /** What to do with rows that are filtered out or hidden; asked until said. */
  hiddenRows: z.enum(['take', 'leave-out']).optional(),
  /** Rows that are not to be read. */
  leftOut: z.array(rowNumberSchema).max(20_000).optional(),
  /** Rows that look like a sum or a heading, but are organisations. */
  takenIn: z.array(rowNumberSchema).max(20_000).optional(),
  /** What words that are no trades stand for. */
  trades: z
    .array(z.object({ label: z.string().max(300), trade: z.enum(trades) }))
    .max(1_000)
    .optional(),
  /** Leave out rows with something wrong, and names that are there already, instead of stopping for them. */
  leaveOutWrong: z.coerce.boolean().optional(),
});
export type ListChoices = z.infer<typeof listChoicesSchema>;

/** What an import would do, before anything is saved. Rows as the program that made the file counts them, from 1. */
export const actorImportPreviewSchema = z.object({
  /** Every sheet with content and its filled rows; a text has one without a name. */
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean(), rows: z.number() })),
  sheet: z.string(),
  /** 0 = the list has no headings. */
  headingRow: z.number(),
  /** Rows above the headings that say something; not read. */
  rowsAbove: z.number(),
  /** The first rows of the sheet as they stand, to choose the headings among. */
  firstRows: z.array(z.object({ row: z.number(), cells: z.array(z.string()) })),
  /** How a text was read; null for a workbook. `delimiter` is null for a list of one column. */
  text: z.object({ encoding: z.enum(encodings), delimiter: z.enum(delimiters).nullable() }).nullable(),
  headings: z.array(z.string()),
  /** Rows below the headings that are hidden or filtered out in the file. */
  hiddenRows: z.number(),
  /** Columns from 0 that are hidden in the file. */
  hiddenColumns: z.array(z.number()),
  /** Columns from 0 that stand over names of people; not read. */
  personColumns: z.array(z.number()),
  columns: columnsSchema,
  /** The first rows as they stand in the file. */
  sample: z.array(z.array(z.string())),
  rows: z.number(),
  problem: z.custom<FileProblem>().nullable(),
  ready: z.number(),
  errors: z.array(
    z.object({
      row: z.number(),
      column: z.number(),
      field: z.enum(actorFields),
      code: z.enum(rowErrorCodes),
      value: z.string(),
      firstRow: z.number().optional(),
    }),
  ),
  skipped: z.array(z.object({ row: z.number(), name: z.string(), code: z.enum(skipCodes) })),
  /** What was read in another way than it stands. */
  notices: z.array(z.object({ row: z.number(), column: z.number(), code: z.enum(rowNoticeCodes), value: z.string() })),
  /** Words that are no trades, in how many rows, and what they are read as. */
  unknownTrades: z.array(z.object({ label: z.string(), rows: z.number(), trade: z.enum(trades), isChosen: z.boolean() })),
});
export type ActorImportPreview = z.infer<typeof actorImportPreviewSchema>;

export const actors = {
  list: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}/actors', summary: 'The actor register' })
    .input(inCollaborationSchema)
    .output(z.array(actorSchema)),
  get: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/actors/{id}',
      summary: 'One organisation; for one that was merged, the one it is part of now',
    })
    .input(rowSchema)
    .output(
      actorSchema.extend({
        /** The merged organisation that was asked for; null when it is this one. */
        askedFor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      }),
    ),
  previewMerge: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/actors/{id}/merge/{other}',
      summary: 'What merging another organisation into this one would do; changes nothing',
    })
    .input(rowSchema.extend({ other: z.uuid() }))
    .output(actorMergePreviewSchema),
  merge: base
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/actors/{id}/merge',
      summary: 'Merge another organisation into this one: all that names it names this one; can be undone for 30 days',
    })
    .input(
      rowSchema.extend({
        version: versionSchema,
        other: z.uuid(),
        otherVersion: versionSchema,
        choices: z.partialRecord(z.enum(actorFields), z.enum(mergeChoices)).default({}),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  merges: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/actor-merges',
      summary: 'Organisations that were merged, newest first',
    })
    .input(inCollaborationSchema)
    .output(z.array(actorMergeSchema)),
  undoMerge: base
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/actor-merges/{id}/undo',
      summary: 'Undo a merge within 30 days; what was changed since stays',
    })
    .input(rowSchema)
    .output(z.object({ actorId: z.uuid(), left: z.number() })),
  create: base
    .route({ method: 'POST', path: '/collaborations/{collaboration}/actors', summary: 'Add an organisation' })
    .input(inCollaborationSchema.extend(actorFieldsSchema.partial().required({ name: true }).shape))
    .output(actorSchema),
  update: base
    .route({ method: 'PATCH', path: '/collaborations/{collaboration}/actors/{id}', summary: 'Change an organisation' })
    .input(rowSchema.extend({ version: versionSchema }).extend(actorFieldsSchema.partial().shape))
    .output(actorSchema),
  archive: base
    .route({
      method: 'DELETE',
      path: '/collaborations/{collaboration}/actors/{id}',
      summary: 'Take an organisation out of the register; documents keep its name',
    })
    .input(rowSchema)
    .output(z.object({ id: z.uuid() })),
  restore: base
    .route({ method: 'POST', path: '/collaborations/{collaboration}/actors/{id}/restore', summary: 'Put an organisation back' })
    .input(rowSchema)
    .output(actorSchema),
  previewImport: base
    .meta({ makes: false })
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/actors/import/preview',
      summary: 'Read a list (.xlsx, .xls, .ods, .csv) and say what an import would do',
    })
    .input(
      inCollaborationSchema.extend({
        file: z.file(),
        columns: columnsSchema.optional(),
        duplicates: duplicatesSchema.default('refuse'),
        choices: listChoicesSchema.optional(),
      }),
    )
    .output(actorImportPreviewSchema),
  import: base
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/actors/import',
      summary: 'Import a list: all rows, or none when one is wrong',
    })
    .input(
      inCollaborationSchema.extend({
        file: z.file(),
        columns: columnsSchema,
        duplicates: duplicatesSchema.default('refuse'),
        choices: listChoicesSchema.optional(),
      }),
    )
    .output(z.object({ imported: z.number(), skipped: z.number() })),
};
