import { describe, expect, test } from 'vitest';

import { differingFields, likelyDoubles, mergeActorFields, type MergedFields, plainName, undoUntil } from './actor-merge.ts';
import { emptyActor } from './actor.ts';

const empty: MergedFields = { ...emptyActor, name: 'Polisen' };

describe('fields', () => {
  test('only where both say something, and not the same, is there something to choose', () => {
    const kept = { ...empty, contactRole: 'kommunpolis', note: 'Ring först' };
    const merged = {
      ...empty,
      trade: 'police' as const,
      contactRole: 'vakthavande',
      note: 'Ring först',
      levelNow: 'networking' as const,
    };
    expect(differingFields(kept, merged)).toEqual(['contactRole']);
  });

  test('what is empty is filled, what is chosen is taken, and the rest stays', () => {
    const kept = { ...empty, contactRole: 'kommunpolis', note: 'a', checkedOn: '2026-01-01' };
    const merged = {
      ...empty,
      name: 'Polis',
      trade: 'police' as const,
      contactRole: 'vakthavande',
      note: 'b',
      contactPhone: '114 14',
    };
    const choices = { name: 'kept', contactRole: 'merged', note: 'both' } as const;
    expect(mergeActorFields(kept, merged, choices)).toEqual({
      changes: { trade: 'police', contactRole: 'vakthavande', note: 'a\nb', contactPhone: '114 14' },
      missing: [],
    });
  });

  test('nothing is dropped without a choice, and both is for notes that fit', () => {
    const kept = { ...empty, name: 'A', note: 'x'.repeat(1500) };
    const merged = { ...empty, name: 'B', note: 'y'.repeat(1500) };
    expect(mergeActorFields(kept, merged, {}).missing).toEqual(['name', 'note']);
    expect(mergeActorFields(kept, merged, { name: 'both', note: 'both' }).missing).toEqual(['name', 'note']);
  });
});

describe('likely doubles', () => {
  test.each([
    ['Hotell Nord AB', 'hotell-nord', true],
    ['Hotell Nord AB (publ)', 'HOTELL NORD', true],
    ['Hotell Nord', 'Hotell Norden', false],
    ['Abborren', 'borren', false],
    ['Bråab', 'Brå', false],
    ['AB', 'KB', false],
  ])('%s, %s: %s', (one, other, isSame) => {
    const rows = [{ id: '2', name: other, contactEmail: '' }];
    expect(likelyDoubles({ id: '1', name: one, contactEmail: '' }, rows)).toHaveLength(isSame ? 1 : 0);
  });

  test('the same address to write to, but not the same domain, nor itself', () => {
    const one = { id: '1', name: 'Polisen', contactEmail: 'Polisen@stad.example' };
    const same = { id: '2', name: 'Kommunpolis', contactEmail: 'polisen@stad.example' };
    const domain = { id: '3', name: 'Skolan', contactEmail: 'skolan@stad.example' };
    expect(likelyDoubles(one, [one, same, domain])).toEqual([same]);
  });

  test('a name of signs alone is like no other', () => expect(plainName('…')).toBe(''));
});

test('a merge can be undone for thirty days', () => {
  expect(undoUntil(new Date('2026-01-01T10:00:00Z')).toISOString()).toBe('2026-01-31T10:00:00.000Z');
});
