import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { printVerifyCode, readVerifyCode, verifyCodeFrom, verifyCodeLength } from './verify-code.ts';

const codes = fc.uint8Array({ minLength: verifyCodeLength, maxLength: verifyCodeLength }).map(verifyCodeFrom);

describe('a code on paper', () => {
  it('is read back however it is written', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
        expect(readVerifyCode(printVerifyCode(code))).toBe(code);
        expect(readVerifyCode(` ${printVerifyCode(code).toLowerCase().replaceAll('-', ' – ')} `)).toBe(code);
        expect(readVerifyCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code);
      }),
    );
  });

  it.each(['', 'AAAA', 'UUUU-UUUU-UUUU-UUUU', `${'A'.repeat(17)}`, 'ÅÄÖÅ-ÅÄÖÅ-ÅÄÖÅ-ÅÄÖÅ'])('"%s" is none', (typed) => {
    expect(readVerifyCode(typed)).toBeNull();
  });

  it('is printed in groups of four', () => {
    expect(printVerifyCode('7K3F9QXM22ABT0WZ')).toBe('7K3F-9QXM-22AB-T0WZ');
  });
});
