import { describe, expect, it } from 'vitest';
import { stadForStad } from './testing/method-parts.ts';

const { exercise, items, shape, field, register, columns } = stadForStad();

describe('step 4', () => {
  it('A11 E03 E05 E06: a bank of knowledge by kind and topic, empty from the start and read by all', () => {
    expect(columns('knowledge')).toEqual(
      expect.arrayContaining(['what', 'kind', 'topic', 'for-whom', 'where', 'important', 'checked-on', 'owner']),
    );
    expect(items('knowledge/gather.areas')).toHaveLength(8);
    expect(register('knowledge').audience).toBe('all');
  });

  it('E04: four ways to stay updated, each with someone who watches', () => {
    expect(items('knowledge/stay-updated.ways')).toEqual(['regional-coordinator', 'equality-agency', 'county-board', 'watch']);
    expect(field('knowledge/stay-updated.tasks').type).toBe('tasks');
  });
});

describe('step 5', () => {
  it('F01: a new network or one that is there', () => {
    expect(items('network/structure.form')).toEqual(['new', 'existing', 'undecided']);
  });

  it('F02: a profile of each trade, with words to use and words to leave, offered to the communication plan', () => {
    expect(columns('trade-profiles')).toEqual(
      expect.arrayContaining(['goal', 'drives', 'effect', 'hard', 'alike', 'interest', 'use-words', 'avoid-words']),
    );
    expect(field('network/motivation.profiles').to).toContainEqual({ kind: 'register', register: 'communication' });
  });

  it('F03 F04: the roles of the coordinator and of the network', () => {
    expect(field('network/coordinator-role.role').register?.columns).toEqual(['role', 'function', 'duties', 'competence']);
    expect(field('network/network-role.role').register?.columns).toEqual(['role', 'function', 'duties', 'needs']);
  });

  it('F05: a document of six blocks', () => {
    expect(shape('network/network-document').map((each) => each.split(' ')[0])).toEqual([
      'purpose',
      'aims',
      'participants',
      'coordination',
      'decisions',
      'external',
    ]);
  });

  it('F06: ten things to have in place for the event, and its programme', () => {
    expect(items('network/event.checklist')).toHaveLength(10);
    expect(columns('event-programme')).toEqual(['item', 'starts', 'minutes', 'who']);
  });

  it('F07: three things to ask those who come', () => {
    expect(field('network/invitations.replies').register?.columns).toEqual(['actor', 'joins', 'shapes', 'attends']);
  });

  it('F08: everything the two pages of the flyer say', () => {
    expect(shape('network/flyer').map((each) => each.split(' ')[0])).toEqual([
      'headline',
      'welcome',
      'responsibility',
      'what',
      'why',
      'you-matter',
      'contribute',
      'core-group',
      'contact',
      'workshop',
    ]);
  });

  it('F09: three questions to look back with', () => {
    expect(exercise('network/look-back').kind).toBe('reflection');
    expect(shape('network/look-back')).toEqual(['achieved rich-text', 'possibilities rich-text', 'challenges rich-text']);
  });
});
