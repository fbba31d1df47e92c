import fc from 'fast-check';
import { expect, test } from 'vitest';

import { bytesToText, textToBytes } from './live-draft.ts';

test('bytes come back as they were, also many', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void expect(textToBytes(bytesToText(bytes))).toEqual(bytes)),
  );
  const many = new Uint8Array(300_000).map((_, index) => index % 251);
  expect(textToBytes(bytesToText(many))).toEqual(many);
});

test('what is no draft is none', () => {
  expect(textToBytes('inte base64 åäö')).toBeNull();
});
