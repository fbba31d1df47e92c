import { beforeAll, describe, expect, test } from 'vitest';

import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { initialProgress, type LiveEvent, nextProgress, saverStateOf } from './live-progress.ts';

beforeAll(() => showMessages('sv', swedish));

const now = new Date('2026-11-22T10:42:00Z');
const saved: LiveEvent = { kind: 'message', payload: '{"saved":true,"at":"2026-11-22T10:42:00.000Z"}' };
const opened: LiveEvent[] = [
  { kind: 'line', open: true },
  { kind: 'let-in', canWrite: true },
  { kind: 'unsent', count: 0 },
  { kind: 'synced' },
];
const after = (...events: LiveEvent[]) => events.reduce((progress, event) => nextProgress(progress, event), initialProgress);
const stateAfter = (...events: LiveEvent[]) => saverStateOf(after(...events));

describe('what is saved', () => {
  test('nothing written, nothing to save', () => {
    expect(stateAfter(...opened)).toEqual({ kind: 'idle' });
  });

  test('written is not saved until the server has stored it', () => {
    expect(stateAfter(...opened, { kind: 'written' })).toEqual({ kind: 'saving' });
    expect(stateAfter(...opened, { kind: 'written' }, saved)).toEqual({ kind: 'saved', at: now });
  });

  test('a store that began before the last words were sent does not count', () => {
    const onTheirWay: LiveEvent[] = [...opened, { kind: 'written' }, { kind: 'unsent', count: 1 }];
    expect(stateAfter(...onTheirWay, saved)).toEqual({ kind: 'saving' });
    expect(stateAfter(...onTheirWay, saved, { kind: 'unsent', count: 0 }, saved)).toEqual({ kind: 'saved', at: now });
  });

  test('without a line it waits for the network, and says so', () => {
    expect(stateAfter(...opened, { kind: 'written' }, { kind: 'line', open: false })).toMatchObject({
      kind: 'waiting',
      reason: 'NETWORK',
    });
  });

  test('when the server cannot store, everyone sees it until it can', () => {
    const failed: LiveEvent[] = [...opened, { kind: 'message', payload: '{"saved":false}' }];
    expect(stateAfter(...failed)).toMatchObject({ kind: 'waiting', reason: 'STORAGE_UNAVAILABLE' });
    expect(stateAfter(...failed, saved)).toEqual({ kind: 'saved', at: now });
  });

  test('after a lost line nothing is saved until the server says so, however long it is silent', () => {
    const back: LiveEvent[] = [
      ...opened,
      { kind: 'written' },
      { kind: 'line', open: false },
      { kind: 'line', open: true },
      { kind: 'synced' },
      { kind: 'unsent', count: 0 },
    ];
    expect(stateAfter(...back)).toEqual({ kind: 'saving' });
    expect(stateAfter(...back, saved)).toEqual({ kind: 'saved', at: now });
  });

  test('a message that cannot be read changes nothing', () => {
    const before = after(...opened);
    for (const payload of ['', 'null', '{"other":1}', '[1'])
      expect(nextProgress(before, { kind: 'message', payload })).toBe(before);
  });
});

describe('refusals', () => {
  test('a change that the server does not take stays here, with its sentence, until it is taken', () => {
    const closed: LiveEvent[] = [...opened, { kind: 'written' }, { kind: 'closed', reason: 'UNSAFE_TEXT' }];
    expect(stateAfter(...closed)).toMatchObject({ kind: 'refused', sentence: swedish.errors.UNSAFE_TEXT });
    expect(stateAfter(...closed, { kind: 'let-in', canWrite: true })).toMatchObject({ kind: 'refused' });
    expect(stateAfter(...closed, saved)).toEqual({ kind: 'saved', at: now });
  });

  test('signed out: said even when nothing is written, and over once let in again', () => {
    const out: LiveEvent[] = [...opened, { kind: 'turned-away', reason: 'NOT_SIGNED_IN' }];
    expect(stateAfter(...out)).toMatchObject({ kind: 'refused', sentence: swedish.errors.NOT_SIGNED_IN });
    expect(stateAfter(...out, { kind: 'let-in', canWrite: true })).toEqual({ kind: 'idle' });
  });

  test('turned away for a reason that passes is no refusal', () => {
    expect(after({ kind: 'turned-away', reason: 'STORAGE_UNAVAILABLE' }).refusal).toBeNull();
  });
});
