import { findUnsafeText } from '../../domain/safe-text.ts';
import { labelledSentences } from '../../domain/testing/labelled-sentences.ts';
import { percentile, printFigure } from './print-figure.ts';

/**
 * How well the safe-text guard tells identity numbers from other figures, over labelled sentences: the share of numbers that
 * it finds, and the share of what it refuses that is a number. Peer: 0.99 for both. Then how long a sentence takes.
 */
const atLeast = 0.99;
const sentences = labelledSentences({ each: 100, seed: 2026 });
const times: number[] = [];
const counts = { found: 0, missed: 0, wrong: 0 };
for (const { text, isUnsafe } of sentences) {
  const started = performance.now();
  const refused = findUnsafeText(text, { today: '2026-11-30' }).length > 0;
  times.push((performance.now() - started) * 1000);
  if (isUnsafe) counts[refused ? 'found' : 'missed'] += 1;
  else if (refused) counts.wrong += 1;
}

const share = (part: number, rest: number) => Math.round((10_000 * part) / (part + rest)) / 10_000;
const print = (metric: string, value: number) =>
  printFigure({
    bench: 'guard',
    metric,
    value,
    unit: 'share',
    peer: atLeast,
    ratio: Math.round((1000 * value) / atLeast) / 1000,
  });
printFigure({ bench: 'guard', metric: 'sentences', value: sentences.length, unit: 'sentences' });
print('recall', share(counts.found, counts.missed));
print('precision', share(counts.found, counts.wrong));
printFigure({ bench: 'guard', metric: 'one sentence, p50', value: Math.round(percentile(times, 0.5) * 10) / 10, unit: 'us' });
