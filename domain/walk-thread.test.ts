import { describe, expect, it } from 'vitest';
import { walkThread } from './walk-thread.ts';

const link = (fromRef: string, toRef: string) => ({ fromRef, toRef });
const refs = (...walked: Parameters<typeof walkThread>) => walkThread(...walked).map(({ ref, steps }) => `${ref}${steps}`);

describe('walkThread', () => {
  const chain = [link('note', 'risk'), link('risk', 'goal'), link('note', 'goal'), link('goal', 'activity')];

  it('goes back and on, each item after all that came of it on the longest way', () => {
    expect(refs(chain, 'activity', 'back')).toEqual(['goal1', 'risk2', 'note3']);
    expect(refs(chain, 'note', 'on')).toEqual(['risk1', 'goal2', 'activity3']);
  });

  it('is empty for what has no links, and ends when things came from each other', () => {
    expect(refs(chain, 'other', 'back')).toEqual([]);
    expect(refs([link('a', 'b'), link('b', 'c'), link('c', 'b')], 'a', 'on').length).toBe(2);
    expect(refs([link('a', 'b'), link('b', 'a')], 'a', 'on')).toEqual(['b1']);
  });

  it('reaches 200 items at most', () => {
    const many = Array.from({ length: 500 }, (_, index) => link(`n${index}`, 'goal'));
    expect(walkThread(many, 'goal', 'back')).toHaveLength(200);
  });
});
