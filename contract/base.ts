import { oc } from '@orpc/contract';
import { z } from 'zod';

import { mailAddress, mostAddressCharacters } from '../domain/mail-address.ts';
import { lineLimit, longestText, longLineLimit } from '../domain/text-limits.ts';

/** Start of every procedure. Refusals are not listed per procedure: each is one of `domain/errors.ts`. */
export const base = oc.$meta<ProcedureMeta>({});

export type ProcedureMeta = {
  /**
   * Whether the procedure makes something, so that the same request sent again (the header `Idempotency-Key`) must not make it
   * twice. Every POST does unless it says false; a PUT or PATCH that can make a row says true.
   */
  makes?: boolean;
};

/** Names a collaboration in a path: its slug or its id. */
export const inCollaborationSchema = z.object({ collaboration: z.string().min(1).max(100) });

/** A row of a register inside a collaboration. */
export const rowSchema = inCollaborationSchema.extend({ id: z.uuid() });

/** Largest number that an integer column holds. */
const largestInteger = 2 ** 31 - 1;

/** Version the caller last saw; another value than the stored one is refused with STALE_VERSION and the current row. */
export const versionSchema = z.number().int().min(1).max(largestInteger);

/** The same where 0 means that nothing is stored yet. */
export const versionOrNoneSchema = z.number().int().min(0).max(largestInteger);

/** The number of an event or a row in an address: all before it. */
export const beforeSchema = z.coerce.number().int().min(1).max(largestInteger);

// What no text may hold (NUL, half a surrogate pair) is refused for every input at once: `domain/storable-text.ts`.

/** One line of free text. */
export const lineSchema = z.string().trim().max(lineLimit);

/** A line that is saved while it is being written: spaces at the ends stay, since the one just typed must not disappear. */
export const writtenLineSchema = z.string().max(lineLimit);

/** A line that says something whole, like a decision of a meeting; saved while it is being written. */
export const longLineSchema = z.string().max(longLineLimit);

/** Free text of some length. */
export const textSchema = z.string().max(longestText);

/** An address to write to, by the one rule for forms, lists and the API. */
export const mailAddressSchema = z.email({ pattern: mailAddress }).max(mostAddressCharacters);

/** ISO date without time, between 1990 and 2200; a year like 1900 is a slip of the pen. */
export const dateSchema = z.iso
  .date()
  .refine((value) => value >= '1990-01-01' && value <= '2200-12-31', 'date between 1990 and 2200');

export const yearSchema = z.number().int().min(1990).max(2200);
