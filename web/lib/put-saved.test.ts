import { readdirSync, readFileSync } from 'node:fs';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';

import { putSaved } from './put-saved.ts';

type Row = { text: string };
const queryKey = ['row'] as never;
let stop = () => {};
afterEach(() => stop());

/** A query on screen whose reads answer when they are told to. */
async function openQuery() {
  const queries = new QueryClient();
  const reads: ((row: Row) => void)[] = [];
  const observer = new QueryObserver<Row>(queries, {
    queryKey,
    queryFn: () => new Promise<Row>((resolve) => reads.push(resolve)),
    retry: false,
  });
  stop = observer.subscribe(() => {});
  const shown = () => observer.getCurrentResult().data?.text;
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { queries, reads, shown, settle };
}

const put = (queries: QueryClient, text: string) => putSaved<Row[] & never>(queries, queryKey, () => ({ text }) as never);

test('a read that began before the save does not bring back the earlier state', async () => {
  const { queries, reads, shown, settle } = await openQuery();
  reads[0]!({ text: 'old' });
  await settle();
  void queries.invalidateQueries({ queryKey });
  put(queries, 'saved');
  reads[1]!({ text: 'old' });
  await settle();
  expect(shown()).toBe('saved');
  // It is read once more, and that read counts.
  expect(reads).toHaveLength(3);
  reads[2]!({ text: 'saved, and another row' });
  await settle();
  expect(shown()).toBe('saved, and another row');
});

test('the first read of a page that is under way is made again too', async () => {
  const { queries, reads, shown, settle } = await openQuery();
  put(queries, 'saved');
  reads[0]!({ text: 'old' });
  await settle();
  expect(shown()).toBeUndefined();
  reads[1]!({ text: 'saved' });
  await settle();
  expect(shown()).toBe('saved');
});

test('nothing is read when nothing was under way', async () => {
  const { queries, reads, shown, settle } = await openQuery();
  reads[0]!({ text: 'old' });
  await settle();
  put(queries, 'saved');
  await settle();
  expect([shown(), reads.length]).toEqual(['saved', 1]);
});

test('no other part of the web writes the answers of the server into its queries', () => {
  const files = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\./.test(name),
  );
  const writing = files.filter((name) => readFileSync(`web/${name}`, 'utf8').includes('setQueryData'));
  expect(writing.toSorted()).toEqual(['gallery.tsx', 'lib/put-saved.ts']);
  vi.restoreAllMocks();
});
