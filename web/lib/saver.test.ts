import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import swedish from '../../locales/sv.json' with { type: 'json' };
import { readDraft } from './drafts.ts';
import { showMessages } from './i18n.ts';
import { setPageUser } from './page-user.ts';
import { hasUnsaved } from './save-overview.ts';
import { createSaver, type SaverOptions } from './saver.ts';

const refused = (code: string, data: object = {}) => Object.assign(new Error(code), { code, status: 400, data });
const noNetwork = () => new TypeError('Failed to fetch');

/** A session storage as the browser's, since these tests run without one. */
function fakeStorage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: () => null,
    length: 0,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  setPageUser('coordinator');
  vi.stubGlobal('sessionStorage', fakeStorage());
  showMessages('sv', swedish);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function build(save: (value: string) => Promise<unknown>, more: Partial<SaverOptions<string, unknown>> = {}) {
  return createSaver<string, unknown>({ draftKey: 'note', save, delayMs: 100, ...more });
}

test('sends once, the latest value, after a silence', async () => {
  const save = vi.fn<(value: string) => Promise<void>>(async () => undefined);
  const saver = build(save);
  saver.change('a');
  await vi.advanceTimersByTimeAsync(60);
  saver.change('ab');
  expect(saver.state().kind).toBe('dirty');
  await vi.advanceTimersByTimeAsync(99);
  expect(save).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(save.mock.calls).toEqual([['ab']]);
  expect(saver.state().kind).toBe('saved');
});

test('the draft lives until the server has taken it', async () => {
  const saver = build(async () => undefined);
  saver.change('text');
  expect(readDraft('note')).toEqual({ value: 'text' });
  await saver.flush();
  expect(readDraft('note')).toBeNull();
  expect(saver.unsaved()).toBeNull();
});

test('a draft from before a reload is there again and is sent when the page has joined', async () => {
  build(() => Promise.reject(noNetwork())).change('lost?');
  const save = vi.fn<(value: string) => Promise<void>>(async () => undefined);
  const after = build(save);
  expect(after.unsaved()).toBe('lost?');
  const leave = after.attach();
  await vi.advanceTimersByTimeAsync(100);
  expect(save.mock.calls).toEqual([['lost?']]);
  leave();
});

test('what is written during a request is sent after it, never at the same time', async () => {
  const running: (() => void)[] = [];
  const save = vi.fn<(value: string) => Promise<void>>(() => new Promise<void>((resolve) => running.push(resolve)));
  const saver = build(save);
  saver.change('one');
  await vi.advanceTimersByTimeAsync(100);
  saver.change('two');
  await vi.advanceTimersByTimeAsync(500);
  expect(save.mock.calls).toEqual([['one']]);
  running[0]!();
  await vi.advanceTimersByTimeAsync(0);
  expect(save.mock.calls).toEqual([['one'], ['two']]);
  expect(saver.state().kind).toBe('saving');
  running[1]!();
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.state().kind).toBe('saved');
});

test('what is written during a request is shown at once', async () => {
  let answer!: () => void;
  const saver = build(() => new Promise<void>((resolve) => (answer = resolve)));
  saver.change('a');
  await vi.advanceTimersByTimeAsync(100);
  const shown: unknown[] = [];
  saver.subscribe(() => shown.push(saver.unsaved()));
  saver.change('ab');
  expect(shown).toEqual(['ab']);
  answer();
});

test('no network: keeps the text, tries again with growing pauses, saves when it is back', async () => {
  let online = false;
  const save = vi.fn<(value: string) => Promise<void>>(async () => {
    if (!online) throw noNetwork();
  });
  const saver = build(save);
  saver.change('kept');
  await vi.advanceTimersByTimeAsync(100);
  expect(saver.state()).toMatchObject({ kind: 'waiting', reason: 'NETWORK' });
  await vi.advanceTimersByTimeAsync(1000); // first pause
  expect(save).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1999); // second pause is twice as long
  expect(save).toHaveBeenCalledTimes(2);
  online = true;
  await vi.advanceTimersByTimeAsync(1);
  expect(save.mock.lastCall).toEqual(['kept']);
  expect(saver.state().kind).toBe('saved');
});

test.each(['STORAGE_UNAVAILABLE', 'TOO_MANY_REQUESTS', 'INTERNAL'])('%s passes: it is tried again', async (code) => {
  const saver = build(() => Promise.reject(refused(code)));
  saver.change('x');
  await saver.flush();
  expect(saver.state().kind).toBe('waiting');
  saver.discard();
});

test('a refusal stops with its sentence and keeps the text; the next change tries again', async () => {
  let allowed = false;
  const save = vi.fn<(value: string) => Promise<void>>(async () => {
    if (!allowed) throw refused('ROUND_CLOSED');
  });
  const saver = build(save);
  saver.change('late');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(saver.state()).toMatchObject({ kind: 'refused', sentence: swedish.errors.ROUND_CLOSED });
  expect(saver.unsaved()).toBe('late');
  allowed = true;
  saver.change('later');
  await vi.advanceTimersByTimeAsync(100);
  expect(saver.state().kind).toBe('saved');
});

test('a personal number is never sent, and is sent without it', async () => {
  const save = vi.fn<(value: string) => Promise<void>>(async () => undefined);
  const saver = build(save);
  saver.change('ring 19900101-0017');
  await saver.flush();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(save).not.toHaveBeenCalled();
  expect(saver.state().kind).toBe('refused');
  saver.change('ring receptionen');
  await vi.advanceTimersByTimeAsync(100);
  expect(save.mock.calls).toEqual([['ring receptionen']]);
});

describe('a stale version', () => {
  const stale = () => refused('STALE_VERSION', { current: 'theirs' });

  test('waits for a choice with both versions, and goes on keeping what is written', async () => {
    const save = vi.fn<(value: string) => Promise<void>>(async (value) => {
      if (value !== 'chosen') throw stale();
    });
    const saver = build(save);
    saver.change('mine');
    await saver.flush();
    expect(saver.state()).toEqual({ kind: 'conflict', theirs: 'theirs' });
    saver.change('mine, longer');
    await vi.advanceTimersByTimeAsync(5000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(saver.unsaved()).toBe('mine, longer');
    await saver.resolve('chosen');
    expect(saver.state().kind).toBe('saved');
  });

  test('is sent again at once when it can be joined', async () => {
    const save = vi.fn<(value: string) => Promise<void>>(async (value) => {
      if (value !== 'both') throw stale();
    });
    const saver = build(save, { merge: () => 'both' });
    saver.change('mine');
    await saver.flush();
    expect(save.mock.calls).toEqual([['mine'], ['both']]);
    expect(saver.state().kind).toBe('saved');
  });
});

test('the page knows that something is unsaved, from the first letter until it is saved', async () => {
  const saver = build(async () => undefined);
  const leave = saver.attach();
  expect(hasUnsaved()).toBe(false);
  saver.change('a');
  expect(hasUnsaved()).toBe(true);
  await saver.flush();
  expect(hasUnsaved()).toBe(false);
  leave();
});

test('leaving the page sends what is waiting', async () => {
  const save = vi.fn<(value: string) => Promise<void>>(async () => undefined);
  const saver = build(save);
  const leave = saver.attach();
  saver.change('half');
  leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(save.mock.calls).toEqual([['half']]);
});
