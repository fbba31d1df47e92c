import { toString as qrToString } from 'qrcode';
import { heading } from './blocks.ts';
import type { Block } from './document-model.ts';
import type { DocumentWords } from './document-words.ts';

/**
 * The hash, and how to check it by link or QR code. A draft (`sha256` null) has nothing to check and gives no blocks.
 * An address that is not http(s), or too long for a QR code, is left out.
 */
export async function verificationBlocks(
  sha256: string | null,
  verifyUrl: string | null,
  words: DocumentWords,
): Promise<Block[]> {
  if (sha256 === null) return [];
  const url = verifyUrl !== null && /^https?:\/\/\S+$/.test(verifyUrl) && verifyUrl.length <= 500 ? verifyUrl : null;
  const qrSvg =
    url === null
      ? null
      : await qrToString(url, {
          type: 'svg',
          margin: 0,
          errorCorrectionLevel: 'M',
          color: { dark: '#17302B', light: '#FFFFFF' },
        });
  return [
    heading(2, words.say('verification.title'), false),
    {
      type: 'verification',
      hashLabel: words.say('verification.hash'),
      hash: sha256,
      explanation: words.say(url === null ? 'verification.explainNoUrl' : 'verification.explain'),
      linkLabel: words.say('verification.link'),
      url,
      qrSvg,
      qrAlt: words.say('verification.qrAlt', { url: url ?? '' }),
    },
  ];
}
