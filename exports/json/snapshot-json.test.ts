import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildPlanSnapshot } from '../testing/build-plan-snapshot.ts';
import { snapshotHash, snapshotJson } from './snapshot-json.ts';

describe('snapshotJson', () => {
  const snapshot = buildPlanSnapshot();
  const sha256 = snapshotHash(snapshot);

  it('is the file that the hash is the hash of, and holds the whole snapshot', () => {
    const file = snapshotJson({ snapshot, sha256 });
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
    expect(JSON.parse(new TextDecoder().decode(file))).toEqual(snapshot);
  });

  it('does not depend on the order of keys, but on every word', () => {
    const reordered = Object.fromEntries(Object.entries(snapshot).toReversed()) as typeof snapshot;
    expect(snapshotHash(reordered)).toBe(sha256);
    expect(snapshotHash(buildPlanSnapshot({ title: `${snapshot.plan.title} ` }))).not.toBe(sha256);
  });

  it('of a document made before the appendix could be is what it was; with the appendix it is another', () => {
    expect(sha256).toBe('d86de7e6d4b51b43c8c8ed570a2009445357dc6766b3f84c1aeda76e1ff47ddf');
    expect(snapshotHash({ ...snapshot, threads: undefined } as never)).toBe(sha256);
    expect(snapshotHash({ ...snapshot, threads: [] })).not.toBe(sha256);
  });

  it('refuses a snapshot that is no longer what was frozen', () => {
    expect(() => snapshotJson({ snapshot: buildPlanSnapshot({ title: 'Ändrad' }), sha256 })).toThrow('hash');
  });
});
