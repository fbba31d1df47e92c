import { describe, expect, it } from 'vitest';
import { buildPlanSnapshot } from '../../testing/build-plan-snapshot.ts';
import { buildSnapshotWithThreads } from '../../testing/build-threads.ts';
import type { Block } from '../document-model.ts';
import { documentWords } from '../document-words.ts';
import { planContext } from './plan-context.ts';
import { threadBlocks } from './thread-blocks.ts';

const blocksOf = (snapshot = buildSnapshotWithThreads(), locale: 'sv' | 'en' = 'sv') =>
  threadBlocks(planContext(snapshot, documentWords(locale)));
const linesOf = (blocks: Block[]) =>
  blocks.flatMap((block): (string | (string | undefined)[])[] =>
    block.type === 'heading'
      ? [block.text.text]
      : block.type === 'paragraph'
        ? [block.spans.map(({ text }) => text).join('')]
        : block.type === 'table'
          ? block.rows.map((row) => row.map((cell) => cell.map((one) => ('spans' in one ? one.spans[0]?.text : '')).join('')))
          : [],
  );

describe('threadBlocks', () => {
  it('is not there for a snapshot frozen without it', () => {
    expect(blocksOf(buildPlanSnapshot())).toEqual([]);
  });

  it('tells from where, what and when for each goal and activity, and says what is not told or removed', () => {
    const lines = linesOf(blocksOf());
    expect(lines).toContainEqual(['Övning: Dödsfällan', 'Arbetsmaterial, skrivs inte ut', '2026-10-12']);
    expect(lines).toContainEqual(['En övning som inte finns kvar', 'Borttaget sedan dess', '2026-10-12']);
    expect(lines).toContainEqual(['Register: Löften', 'Vi hör av oss inom en vecka', '2026-10-12']);
    expect(lines).toContainEqual(['Aktörsregistret', 'Elevhälsan', '2026-10-12']);
    expect(lines).toContainEqual(['Planen', 'Svårare att tjäna pengar', '2026-10-12']);
    // Of the activity nothing is told: only where it came from, and when.
    expect(lines).toContainEqual(['Övning: Dödsfällan', '2026-10-12']);
    expect(lines).toContain('Delmålet är skrivet direkt i planen.');
    expect(lines.filter((line) => typeof line === 'string' && line.startsWith('Aktiviteterna ')).length).toBeGreaterThan(0);
  });

  it('names each goal in the order of the plan, and speaks English', () => {
    const lines = linesOf(blocksOf(undefined, 'en'));
    expect(lines[0]).toBe('Appendix: Why is this in the plan?');
    expect(lines).toContainEqual(['Exercise: The death trap', 'Working material, not printed', '12 Oct 2026']);
    const goals = blocksOf().filter((block) => block.type === 'heading' && block.level === 2);
    expect(goals).toHaveLength(buildPlanSnapshot().plan.goals.length);
  });

  it('says so when nothing came from anything', () => {
    expect(linesOf(blocksOf({ ...buildPlanSnapshot(), threads: [] }))).toEqual([
      'Bilaga: Varför står det här i planen?',
      'Inget i planen är hämtat från en övning eller ett register. Allt är skrivet direkt i planen.',
    ]);
  });
});
