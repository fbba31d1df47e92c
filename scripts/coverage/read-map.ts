import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const rowSchema = z.strictObject({
  name: z.string().min(1),
  also: z.array(z.string()).default([]),
  test: z.string().includes(' > ').optional(),
  settled: z.array(z.int()).default([]),
  why: z.string().optional(),
  left_out: z.boolean().default(false),
  planned: z.string().optional(),
});

const mapSchema = z.strictObject({
  parts: z.array(z.strictObject({ title: z.string(), ids: z.record(z.string(), rowSchema) })),
  settlements: z.record(z.string(), z.string()),
});
export type CoverageRow = z.infer<typeof rowSchema>;
export type CoverageMap = z.infer<typeof mapSchema>;

/** Reads `docs/coverage-map.yaml`; throws where it does not have the shape that its head tells. */
export function readMap(file: string): CoverageMap {
  return mapSchema.parse(parse(readFileSync(file, 'utf8')));
}
