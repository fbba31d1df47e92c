import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { followChanges, invalidateTopics } from './changes.ts';

/** Stands in for the browser's EventSource; the tests play the server. */
class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static made: FakeSource[] = [];
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  close = vi.fn<() => void>();
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.made.push(this);
  }
}

const actors = [['actors', 'list'], { type: 'query' }];
const plan = [['plan', 'get'], { type: 'query' }];
let client: QueryClient;

beforeEach(() => {
  vi.useFakeTimers();
  FakeSource.made = [];
  vi.stubGlobal('EventSource', FakeSource);
  client = new QueryClient();
  client.setQueryData(actors, []);
  client.setQueryData(plan, {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const isStale = (key: unknown[]) => client.getQueryState(key)!.isInvalidated;
const say = (source: FakeSource, data: string) => source.dispatchEvent(new MessageEvent('changed', { data }));

test('a topic makes its own queries stale and no others', () => {
  followChanges('exempelstad', client);
  expect(FakeSource.made[0]!.url).toBe('/api/collaborations/exempelstad/changes');
  say(FakeSource.made[0]!, '["actors"]');
  expect([isStale(actors), isStale(plan)]).toEqual([true, false]);
});

test('after a gap everything is stale, since changes may have been missed', () => {
  followChanges('t', client);
  FakeSource.made[0]!.onopen?.();
  expect(isStale(plan)).toBe(false);
  FakeSource.made[0]!.onopen?.();
  expect(isStale(plan)).toBe(true);
});

test('a server that lost its own feed makes everything stale', () => {
  followChanges('t', client);
  say(FakeSource.made[0]!, '["reconnected"]');
  expect([isStale(actors), isStale(plan)]).toEqual([true, true]);
});

test('a stream that the browser has given up is opened again, and not after leaving', () => {
  const leave = followChanges('t', client);
  const first = FakeSource.made[0]!;
  first.onerror?.(); // the browser retries by itself
  vi.advanceTimersByTime(60_000);
  expect(FakeSource.made).toHaveLength(1);
  first.readyState = FakeSource.CLOSED;
  first.onerror?.();
  vi.advanceTimersByTime(1000);
  expect(FakeSource.made).toHaveLength(2);
  leave();
  expect(FakeSource.made[1]!.close).toHaveBeenCalled();
  FakeSource.made[1]!.readyState = FakeSource.CLOSED;
  vi.advanceTimersByTime(60_000);
  expect(FakeSource.made).toHaveLength(2);
});

test('a page that the server has ended rests until someone looks at it, and then reads everything again', () => {
  const [page, tab] = [new EventTarget(), Object.assign(new EventTarget(), { visibilityState: 'hidden' })];
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('document', tab);
  const stop = followChanges('t', client);
  const [first] = FakeSource.made;
  first!.onopen?.();
  first!.dispatchEvent(new MessageEvent('ended', { data: '{"code":"TOO_MANY_OPEN"}' }));
  expect(first!.close).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(600_000);
  page.dispatchEvent(new Event('focus'));
  expect(FakeSource.made).toHaveLength(1);
  tab.visibilityState = 'visible';
  tab.dispatchEvent(new Event('visibilitychange'));
  page.dispatchEvent(new Event('focus'));
  expect(FakeSource.made).toHaveLength(2);
  FakeSource.made[1]!.onopen?.();
  expect(isStale(plan)).toBe(true);
  stop();
});

test('whatever changes, the start page is read again', () => {
  const start = [['monday', 'get'], { type: 'query' }];
  client.setQueryData(start, {});
  invalidateTopics(client, ['rounds']);
  expect([client.getQueryState(start)?.isInvalidated, client.getQueryState(plan)?.isInvalidated]).toEqual([true, false]);
});
