import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True where poppler's `pdftotext` is installed (Debian: poppler-utils). */
export const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

/** The words of a PDF in reading order, as a reader would select them. Needs `pdftotext`. */
export function pdfText(pdf: Uint8Array): string {
  return inFolder((folder) => {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return execFileSync('pdftotext', ['-raw', file, '-'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  });
}

/** Words that are drawn outside their page, where nobody sees them. Needs `pdftotext`. */
export function wordsOutsidePage(pdf: Uint8Array): string[] {
  const boxes = inFolder((folder) => {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  });
  return boxes.split('<page ').flatMap((page) => {
    const [width = Infinity, height = Infinity] = numbersIn(page, ['width', 'height']);
    return [...page.matchAll(/<word ([^>]*)>([^<]*)</g)].flatMap(([, place = '', word = '']) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = numbersIn(place, ['xMin', 'yMin', 'xMax', 'yMax']);
      return left < 0 || top < 0 || right > width || bottom > height ? [word] : [];
    });
  });
}

const numbersIn = (text: string, names: string[]): (number | undefined)[] =>
  names.map((name) => {
    const found = new RegExp(`${name}="([\\d.-]+)"`).exec(text)?.[1];
    return found === undefined ? undefined : Number(found);
  });

/** Runs `work` with a folder of its own, which is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ringar-exports-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Text without invisible places to break and with all white space as one space, so that line ends do not matter. */
export function flat(text: string): string {
  return text
    .replace(/[\u200B\u00AD\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
