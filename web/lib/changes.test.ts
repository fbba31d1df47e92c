import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { changesHeader } from '../../contract/changes-header.ts';
import { notePosition, restartFrom } from './changes-position.ts';
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
  restartFrom('');
  client = new QueryClient();
  client.setQueryData(actors, []);
  client.setQueryData(plan, {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const isStale = (key: unknown[]) => client.getQueryState(key)!.isInvalidated;
const say = (source: FakeSource, data: string, lastEventId = '') =>
  source.dispatchEvent(new MessageEvent('changed', { data, lastEventId }));
const answerAt = (position: string) => notePosition(new Response('', { headers: { [changesHeader]: position } }));
const sinceOf = (source: FakeSource | undefined) => new URL(source!.url, 'http://ringar.example').searchParams.get('since');

test('a topic makes its own queries stale and no others', () => {
  followChanges('exempelstad', client);
  expect(FakeSource.made[0]!.url).toMatch(/^\/api\/collaborations\/exempelstad\/changes\?/);
  say(FakeSource.made[0]!, '["actors"]');
  expect([isStale(actors), isStale(plan)]).toEqual([true, false]);
});

test('the stream begins where the page first read, and goes on where it last heard of a change', () => {
  for (const position of ['a.12', 'a.9', 'a.10', 'b.1']) answerAt(position);
  followChanges('t', client);
  const first = FakeSource.made[0]!;
  expect(sinceOf(first)).toBe('a.9');
  first.onopen?.();
  expect([isStale(actors), isStale(plan)]).toEqual([false, false]);
  say(first, '["actors"]', 'a.14');
  first.readyState = FakeSource.CLOSED;
  first.onerror?.();
  vi.advanceTimersByTime(1000);
  expect(sinceOf(FakeSource.made[1])).toBe('a.14');
  expect([isStale(actors), isStale(plan)]).toEqual([true, false]);
});

test('a page that has read everything again begins from there', () => {
  answerAt('a.9');
  followChanges('t', client)();
  followChanges('t', client);
  say(FakeSource.made[1]!, '["reconnected"]', 'b.3');
  answerAt('b.4');
  followChanges('annan', client);
  expect(sinceOf(FakeSource.made[2])).toBe('b.3');
});

test('what is being read for the first time when it changes is read once more', async () => {
  vi.useRealTimers();
  const answers: ((rows: string[]) => void)[] = [];
  const queryKey = [['tasks', 'list'], { type: 'query' }];
  const reading = client.prefetchQuery({ queryKey, queryFn: () => new Promise<string[]>((resolve) => answers.push(resolve)) });
  invalidateTopics(client, ['tasks']);
  answers[0]!(['before the change']);
  await reading;
  await vi.waitFor(() =>
    expect(client.getQueryState(queryKey)).toMatchObject({ data: ['before the change'], isInvalidated: true }),
  );
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

test('a page that the server has ended rests until someone looks at it, and is then told what it has missed', () => {
  const [page, tab] = [new EventTarget(), Object.assign(new EventTarget(), { visibilityState: 'hidden' })];
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('document', tab);
  answerAt('a.5');
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
  expect(sinceOf(FakeSource.made[1])).toBe('a.5');
  stop();
});

test('whatever changes, the start page is read again', () => {
  const start = [['monday', 'get'], { type: 'query' }];
  client.setQueryData(start, {});
  invalidateTopics(client, ['rounds']);
  expect([client.getQueryState(start)?.isInvalidated, client.getQueryState(plan)?.isInvalidated]).toEqual([true, false]);
});
