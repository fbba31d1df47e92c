import { createHash } from 'node:crypto';

import { z } from 'zod';

import { canonicalJson } from '../../domain/canonical-json.ts';
import { Refusal } from '../../domain/errors.ts';
import type { NamedRequest } from '../store/request-answers.ts';

/** The header in which the sender names a request that makes something, by a random UUID. */
export const requestIdHeader = 'idempotency-key';

/** The request as its sender has named it; null without a name. Errors: BAD_INPUT for a name that is no UUID. */
export async function nameRequest(headers: Headers, operation: string, input: unknown): Promise<NamedRequest | null> {
  const id = headers.get(requestIdHeader);
  if (id === null) return null;
  if (!z.uuid().safeParse(id).success) throw new Refusal('BAD_INPUT', { fields: [{ path: requestIdHeader }] });
  return { id: id.toLowerCase(), operation, input: sha256(canonicalJson(await withoutFiles(input))) };
}

/** A file is known by its content and name. */
async function withoutFiles(value: unknown): Promise<unknown> {
  if (value instanceof Blob)
    return { name: value instanceof File ? value.name : '', sha256: sha256(Buffer.from(await value.arrayBuffer())) };
  if (Array.isArray(value)) return Promise.all(value.map(withoutFiles));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(await Promise.all(parts.map(async ([key, part]) => [key, await withoutFiles(part)])));
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
