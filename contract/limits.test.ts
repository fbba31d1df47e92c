import { isContractProcedure } from '@orpc/contract';
import { describe, expect, test } from 'vitest';
import type { $ZodType, $ZodTypes } from 'zod/v4/core';

import { contract } from './index.ts';

/** Every procedure of the contract by its dotted name. */
function* procedures(router: object, path: string[] = []): Generator<[string, $ZodType]> {
  for (const [name, part] of Object.entries(router)) {
    const here = [...path, name];
    if (!isContractProcedure(part)) yield* procedures(part as object, here);
    else if (part['~orpc'].inputSchema) yield [here.join('.'), part['~orpc'].inputSchema as unknown as $ZodType];
  }
}

/** Formats whose own pattern keeps them short. */
const shortFormats = ['uuid', 'date'];

/** Largest number that an integer column holds; versions and cursors are such. */
const largestInteger = 2 ** 31 - 1;

type Check = { check: string; maximum?: number; value?: number; format?: string; pattern?: RegExp };

/** Places in an input, by path, that nothing limits. */
function* unlimited(type: $ZodType, path = ''): Generator<string> {
  const { def } = (type as $ZodTypes)._zod;
  const own = def as unknown as Check;
  const checks = [...(own.format ? [own] : []), ...(def.checks ?? []).map((one) => one._zod.def as unknown as Check)];
  const limit = (kind: string, key: 'maximum' | 'value') => checks.find(({ check }) => check === kind)?.[key];
  switch (def.type) {
    case 'string': {
      const isShort = checks.some(
        ({ format, pattern }) => shortFormats.includes(format ?? '') || (format === 'regex' && isCounted(pattern)),
      );
      if (limit('max_length', 'maximum') === undefined && !isShort) yield `${path}: text`;
      return;
    }
    case 'number': {
      const [least, most] = [limit('greater_than', 'value'), limit('less_than', 'value')];
      if (least === undefined || most === undefined) yield `${path}: number`;
      else if (most > largestInteger && !isAmount(path)) yield `${path}: larger than an integer column holds`;
      return;
    }
    case 'object':
      for (const [key, part] of Object.entries(def.shape)) yield* unlimited(part, `${path}.${key}`);
      return;
    case 'array':
      if (limit('max_length', 'maximum') === undefined) yield `${path}: list`;
      return yield* unlimited(def.element, `${path}[]`);
    case 'record':
      yield* unlimited(def.keyType, `${path}{key}`);
      return yield* unlimited(def.valueType, `${path}{}`);
    case 'union':
      for (const option of def.options) yield* unlimited(option, path);
      return;
    case 'pipe':
      return yield* unlimited(def.in, path);
    case 'optional':
    case 'nonoptional':
    case 'nullable':
    case 'default':
      return yield* unlimited(def.innerType, path);
    case 'template_literal':
      for (const part of def.parts) if (typeof part === 'object' && part !== null) yield* unlimited(part as $ZodType, path);
      return;
    case 'enum':
    case 'literal':
    case 'boolean':
    case 'file':
    case 'null':
      return;
    default:
      yield `${path}: ${def.type}, which this test does not know`;
  }
}

/** Whether all repetitions of a pattern are counted. */
const isCounted = (pattern?: RegExp) => pattern !== undefined && !/[*+]|\{\d+,\}/.test(pattern.source.replace(/\\./g, ''));

/** Amounts of money and values of a measure have columns of their own. */
const isAmount = (path: string) => /Sek$|\.(target|outcome|startValue)$|values\{\}$/.test(path);

describe('every input has limits', () => {
  test.each([...procedures(contract)])('%s', (_name, input) => {
    expect([...unlimited(input)]).toEqual([]);
  });
});
