import { describe, expect, it } from 'vitest';
import { documentWords } from './document-words.ts';
import { verificationBlocks } from './verification-blocks.ts';

const words = documentWords('sv');
const hash = 'a'.repeat(64);

describe('verificationBlocks', () => {
  it('holds the hash, the address and a QR code that says where it leads', async () => {
    const block = (await verificationBlocks(hash, 'https://ringar.example/v/1', words)).at(-1);
    expect(block).toMatchObject({
      hash,
      url: 'https://ringar.example/v/1',
      qrAlt: expect.stringContaining('https://ringar.example/v/1'),
    });
    expect(block?.type === 'verification' && block.qrSvg?.startsWith('<svg')).toBe(true);
  });

  it.each([null, 'javascript:alert(1)', 'https://a b', `https://x.se/${'y'.repeat(600)}`])('makes no link of %s', async (url) => {
    expect((await verificationBlocks(hash, url, words)).at(-1)).toMatchObject({ url: null, qrSvg: null });
  });

  it('has nothing to verify in a draft', async () => {
    expect(await verificationBlocks(null, 'https://ringar.example', words)).toEqual([]);
  });
});
