/** Digits and letters that nobody confuses on paper: no I, L, O or U. */
export const verifyAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Letters in a code: 16 of 32 give 80 bits, so a code cannot be guessed. */
export const verifyCodeLength = 16;

/** A code from random bytes, five bits of each: needs `verifyCodeLength` bytes and ignores the rest. */
export function verifyCodeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, verifyCodeLength), (byte) => verifyAlphabet[byte & 31]).join('');
}

/** The code as it is printed, in groups of four: "7K3F-9QXM-22AB-T0WZ". */
export function printVerifyCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/**
 * What someone typed from a paper as a code: case, spaces and dashes do not matter, and O, I and L are read as the
 * digits they look like. Null when it cannot be a code.
 */
export function readVerifyCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return code.length === verifyCodeLength && [...code].every((letter) => verifyAlphabet.includes(letter)) ? code : null;
}
