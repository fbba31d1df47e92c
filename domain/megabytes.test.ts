import { expect, test } from 'vitest';

import { megabytes } from './megabytes.ts';

test.each([
  [20 * 1024 * 1024, 20],
  [5 * 1024 * 1024, 5],
  [3_999_999, 3],
  [10, 1],
])('%i bytes are %i megabytes in a sentence', (bytes, whole) => expect(megabytes(bytes)).toBe(whole));
