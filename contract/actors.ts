import { z } from 'zod';

import type { FileProblem } from '../domain/actor-import.ts';
import { importFields } from '../domain/actor-import-columns.ts';
import { rowErrorCodes } from '../domain/actor-import-row.ts';
import { actorStages, cooperationLevels, rings, trades } from '../domain/actor.ts';
import { base, dateSchema, inCollaborationSchema, lineSchema, rowSchema, textSchema, versionSchema } from './base.ts';

/** What people can write of an actor. A contact is a function, never a person's name. */
export const actorFieldsSchema = z.object({
  name: lineSchema.min(1),
  trade: z.enum(trades),
  ring: z.enum(rings),
  stage: z.enum(actorStages),
  contactRole: lineSchema,
  contactEmail: z.union([z.email(), z.literal('')]),
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
  version: z.number(),
});

const columnsSchema = z.array(z.enum(importFields).nullable()).max(200);
const duplicatesSchema = z.enum(['refuse', 'skip']);

/** What an import would do, before anything is saved. Row 1 is the row of headings. */
export const actorImportPreviewSchema = z.object({
  headings: z.array(z.string()),
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
      field: z.enum(importFields),
      code: z.enum(rowErrorCodes),
      value: z.string(),
      firstRow: z.number().optional(),
    }),
  ),
  skipped: z.array(z.object({ row: z.number(), name: z.string(), code: z.enum(['duplicate-in-file', 'duplicate-existing']) })),
});
export type ActorImportPreview = z.infer<typeof actorImportPreviewSchema>;

export const actors = {
  list: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}/actors', summary: 'The actor register' })
    .input(inCollaborationSchema)
    .output(z.array(actorSchema)),
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
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/actors/import/preview',
      summary: 'Read a list (.xlsx, .csv) and say what an import would do',
    })
    .input(
      inCollaborationSchema.extend({
        file: z.file(),
        columns: columnsSchema.optional(),
        duplicates: duplicatesSchema.default('refuse'),
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
      inCollaborationSchema.extend({ file: z.file(), columns: columnsSchema, duplicates: duplicatesSchema.default('refuse') }),
    )
    .output(z.object({ imported: z.number(), skipped: z.number() })),
};
