import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

import { lix, wordsOf } from '../../domain/reading-ease.ts';
import { percentile, printFigure } from './print-figure.ts';

/**
 * How hard the Swedish texts are to read: LIX of each paragraph of at least eight words in every method and in the pages'
 * texts, and the ten hardest paragraphs of each method by their key. Peer: 45, the most that the median may be.
 */
const root = join(import.meta.dirname, '../..');
const most = 45;
type Paragraph = { key: string; value: number };

function paragraphsOf(value: unknown, key = ''): Paragraph[] {
  if (typeof value === 'string') {
    // A placeholder stands for one short word.
    const text = value.replaceAll(/\{[^}]*\}/g, 'N');
    return wordsOf(text).length < 8 ? [] : [{ key, value: lix([text]) }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => paragraphsOf(inner, key === '' ? name : `${key}.${name}`));
}

function printEase(of: string, paragraphs: Paragraph[]): void {
  const values = paragraphs.map(({ value }) => value);
  const median = percentile(values, 0.5);
  printFigure({ bench: 'lix', metric: `${of}, paragraphs`, value: values.length, unit: 'paragraphs' });
  printFigure({
    bench: 'lix',
    metric: `${of}, median`,
    value: median,
    unit: 'LIX',
    peer: most,
    ratio: Math.round((100 * median) / most) / 100,
  });
  printFigure({ bench: 'lix', metric: `${of}, p90`, value: percentile(values, 0.9), unit: 'LIX' });
}

for (const entry of readdirSync(join(root, 'methods'), { withFileTypes: true })) {
  const folder = join(root, 'methods', entry.name);
  if (!entry.isDirectory() || !readdirSync(folder).includes('sv.yaml')) continue;
  const paragraphs = paragraphsOf(parse(readFileSync(join(folder, 'sv.yaml'), 'utf8')));
  printEase(entry.name, paragraphs);
  for (const { key, value } of paragraphs.toSorted((a, b) => b.value - a.value).slice(0, 10))
    printFigure({ bench: 'lix', metric: `${entry.name}, hardest: ${key}`, value, unit: 'LIX' });
}
for (const file of readdirSync(join(root, 'locales')).filter((name) => /(^|\.)sv\.json$/.test(name)))
  printEase(`locales/${file}`, paragraphsOf(JSON.parse(readFileSync(join(root, 'locales', file), 'utf8'))));
