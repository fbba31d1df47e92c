// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MyAnswers, Round } from '../../../contract/rounds.ts';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { api } from '../../lib/api.ts';
import { showMessages } from '../../lib/i18n.ts';
import { setPageUser } from '../../lib/page-user.ts';
import { useAnswers } from './use-answers.ts';

/** A server that keeps one person's answers as the API does, and whose reads answer when they are told to. */
const server = vi.hoisted(() => ({
  mine: { answers: {}, version: 0, answered: false } as MyAnswers,
  isAway: false,
  reads: [] as (() => void)[],
}));

vi.mock('../../lib/collaboration.ts', () => ({ useSlug: () => 'stad' }));
vi.mock('../../lib/client.ts', () => {
  const roundNow = () =>
    ({
      id: 'r',
      items: ['hard', 'long'],
      mineAnswers: server.mine.answers,
      mineVersion: server.mine.version,
    }) as unknown as Round;
  return {
    client: {
      rounds: {
        get: () => {
          const seen = roundNow();
          return new Promise((resolve) => server.reads.push(() => resolve(seen)));
        },
        answer: async ({ answers, version }: { answers: MyAnswers['answers']; version: number }) => {
          if (server.isAway) throw new TypeError('Failed to fetch');
          if (version !== server.mine.version)
            throw Object.assign(new Error(), { code: 'STALE_VERSION', status: 409, data: { current: server.mine } });
          server.mine = { ...server.mine, answers: joined(server.mine.answers, answers), version: version + 1 };
          return server.mine;
        },
      },
    },
  };
});

function joined(stored: MyAnswers['answers'], given: MyAnswers['answers']): MyAnswers['answers'] {
  const items = Object.keys({ ...stored, ...given });
  return Object.fromEntries(items.map((item) => [item, { ...{ value: null, comment: '' }, ...stored[item], ...given[item] }]));
}

beforeEach(() => {
  sessionStorage.clear();
  setPageUser('police');
  showMessages('sv', swedish);
  Object.assign(server, { mine: { answers: {}, version: 0, answered: false }, isAway: false, reads: [] });
});
afterEach(cleanup);

/** The page of a round: what the query gives is what is answered on top of. */
async function openPage() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const first = { id: 'r', items: ['hard', 'long'], mineAnswers: {}, mineVersion: 0 } as unknown as Round;
  const { result } = renderHook(
    () => useAnswers(useQuery(api.rounds.get.queryOptions({ input: { collaboration: 'stad', id: 'r' } })).data ?? first),
    { wrapper },
  );
  await answerReads();
  const readAgain = () => queries.invalidateQueries({ queryKey: api.rounds.get.key() });
  return { mine: () => result.current, readAgain };
}

/** Lets every read under way answer with what it saw. */
const answerReads = () =>
  act(async () => {
    for (const read of server.reads.splice(0)) read();
    await new Promise((resolve) => setTimeout(resolve, 10));
  });

test('line comes back: a read that began before the save leaves what was written as it is, and "saved" is true', async () => {
  const page = await openPage();
  server.isAway = true;
  act(() => page.mine().set('hard', { value: 1 }));
  act(() => page.mine().set('hard', { comment: 'skrivet utan nät' }));
  await act(() => page.mine().flush());
  expect(page.mine().state.kind).toBe('waiting');
  server.isAway = false;
  void page.readAgain();
  await act(() => page.mine().flush());
  expect(page.mine().state.kind).toBe('saved');
  await answerReads();
  expect(page.mine().answerTo('hard')).toEqual({ value: 1, comment: 'skrivet utan nät' });
  await answerReads();
  expect(page.mine().answerTo('hard')).toEqual({ value: 1, comment: 'skrivet utan nät' });
});

test('choosing another value leaves the comment alone, also when the page shows an older state', async () => {
  const page = await openPage();
  server.mine = { answers: { hard: { value: 1, comment: 'på telefonen' } }, version: 1, answered: false };
  act(() => page.mine().set('hard', { value: 1 }));
  await act(() => page.mine().flush());
  act(() => page.mine().set('long', { value: 0 }));
  await act(() => page.mine().flush());
  expect(server.mine.answers).toEqual({ hard: { value: 1, comment: 'på telefonen' }, long: { value: 0, comment: '' } });
  expect(page.mine().conflict).toBeNull();
});

test('an older answer from another device asks which is to count, and nothing is overwritten meanwhile', async () => {
  const page = await openPage();
  server.mine = { answers: { hard: { value: 0, comment: 'på telefonen' } }, version: 1, answered: false };
  act(() => page.mine().set('hard', { value: 1, comment: 'på datorn' }));
  await act(() => page.mine().flush());
  expect(server.mine.answers['hard']).toEqual({ value: 0, comment: 'på telefonen' });
  expect(page.mine().conflict?.fields).toEqual(['value/hard', 'comment/hard']);
  await act(() => page.mine().resolve({ 'value/hard': 0, 'comment/hard': 'på datorn' }));
  expect(server.mine.answers['hard']).toEqual({ value: 0, comment: 'på datorn' });
});
