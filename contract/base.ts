import { oc } from '@orpc/contract';
import { z } from 'zod';

/** Start of every procedure. Refusals are not listed per procedure: each is one of `domain/errors.ts`. */
export const base = oc;

/** Names a collaboration in a path: its slug or its id. */
export const inCollaborationSchema = z.object({ collaboration: z.string().min(1).max(100) });

/** A row of a register inside a collaboration. */
export const rowSchema = inCollaborationSchema.extend({ id: z.uuid() });

/** Version the caller last saw; another value than the stored one is refused with STALE_VERSION and the current row. */
export const versionSchema = z.number().int().min(1);

/** One line of free text. */
export const lineSchema = z.string().trim().max(300);

/** Free text of some length. */
export const textSchema = z.string().max(100_000);

/** ISO date without time, between 1990 and 2200; a year like 1900 is a slip of the pen. */
export const dateSchema = z.iso.date().refine((value) => value >= '1990-01-01' && value <= '2200-12-31', 'date between 1990 and 2200');

export const yearSchema = z.number().int().min(1990).max(2200);
