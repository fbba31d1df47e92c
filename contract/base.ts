import { oc } from '@orpc/contract';
import { z } from 'zod';

import { longestText } from '../domain/text-limits.ts';

/** Start of every procedure. Refusals are not listed per procedure: each is one of `domain/errors.ts`. */
export const base = oc;

/** Names a collaboration in a path: its slug or its id. */
export const inCollaborationSchema = z.object({ collaboration: z.string().min(1).max(100) });

/** A row of a register inside a collaboration. */
export const rowSchema = inCollaborationSchema.extend({ id: z.uuid() });

/** Version the caller last saw; another value than the stored one is refused with STALE_VERSION and the current row. */
export const versionSchema = z.number().int().min(1);

/** True for text that can be kept: no NUL character, which PostgreSQL cannot store. */
export const hasNoNul = (text: string) => !text.includes('\0');
const nulMessage = 'must not contain NUL characters';

/** One line of free text. */
export const lineSchema = z.string().trim().max(300).refine(hasNoNul, nulMessage);

/** A line that is saved while it is being written: spaces at the ends stay, since the one just typed must not disappear. */
export const writtenLineSchema = z.string().max(300).refine(hasNoNul, nulMessage);

/** Free text of some length. */
export const textSchema = z.string().max(longestText).refine(hasNoNul, nulMessage);

/** ISO date without time, between 1990 and 2200; a year like 1900 is a slip of the pen. */
export const dateSchema = z.iso
  .date()
  .refine((value) => value >= '1990-01-01' && value <= '2200-12-31', 'date between 1990 and 2200');

export const yearSchema = z.number().int().min(1990).max(2200);
