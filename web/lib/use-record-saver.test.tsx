// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import swedish from '../../locales/sv.json' with { type: 'json' };
import { showMessages } from './i18n.ts';
import { setPageUser } from './page-user.ts';
import { useRecordSaver } from './use-record-saver.ts';

type Goal = { id: string; title: string; unit: string; version: number };

/** A server that keeps one row and refuses stale versions, as the API does. */
function buildServer(first: Goal) {
  let row = first;
  return {
    row: () => row,
    /** Another person's change. */
    changeByOther: (patch: Partial<Goal>) => {
      row = { ...row, ...patch, version: row.version + 1 };
    },
    save: vi.fn<(patch: Partial<Goal>, version: number) => Promise<Goal>>(async (patch, version) => {
      if (version !== row.version)
        throw Object.assign(new Error('stale'), { code: 'STALE_VERSION', status: 409, data: { current: row } });
      row = { ...row, ...patch, version: row.version + 1 };
      return row;
    }),
  };
}

const start: Goal = { id: 'g', title: 'A', unit: 'st', version: 1 };

beforeEach(() => {
  sessionStorage.clear();
  setPageUser('coordinator');
  showMessages('sv', swedish);
});
afterEach(cleanup);

test('the same hook for another row begins anew', async () => {
  const server = buildServer({ ...start, version: 5 });
  const { result, rerender } = renderHook(({ row, key }) => useRecordSaver<Goal>({ row, draftKey: key, save: server.save }), {
    initialProps: { row: server.row(), key: 'goal/g' },
  });
  act(() => result.current.set({ title: 'B' }));
  await act(() => result.current.flush());
  const other = buildServer({ ...start, id: 'h', title: 'H', version: 1 });
  server.save.mockImplementation(other.save);
  rerender({ row: other.row(), key: 'goal/h' });
  expect(result.current.value.title).toBe('H');
  act(() => result.current.set({ title: 'I' }));
  await act(() => result.current.flush());
  expect(other.row()).toMatchObject({ id: 'h', title: 'I', version: 2 });
});

function useGoal(server: ReturnType<typeof buildServer>, row: Goal) {
  return useRecordSaver<Goal>({ row, draftKey: 'goal/g', save: server.save });
}

test('shows what is written at once, and saves it on top of its own earlier saves', async () => {
  const server = buildServer(start);
  const { result } = renderHook(() => useGoal(server, start));
  act(() => result.current.set({ title: 'B' }));
  expect(result.current.value.title).toBe('B');
  await act(() => result.current.flush());
  // The page still holds the first row, since the query has not been read again.
  expect(result.current.value).toEqual({ ...start, title: 'B', version: 2 });
  act(() => result.current.set({ unit: 'kr' }));
  await act(() => result.current.flush());
  expect(server.row()).toEqual({ id: 'g', title: 'B', unit: 'kr', version: 3 });
  expect(result.current.state.kind).toBe('saved');
});

test('another person at another field: both are kept, nobody is asked', async () => {
  const server = buildServer(start);
  const { result } = renderHook(() => useGoal(server, start));
  act(() => result.current.set({ title: 'mine' }));
  server.changeByOther({ unit: 'theirs' });
  await act(() => result.current.flush());
  expect(server.row()).toMatchObject({ title: 'mine', unit: 'theirs' });
  expect(result.current.conflict).toBeNull();
});

test('another person at the same field: nothing is saved until it has been chosen', async () => {
  const server = buildServer(start);
  const { result } = renderHook(() => useGoal(server, start));
  act(() => result.current.set({ title: 'mine', unit: 'kr' }));
  server.changeByOther({ title: 'theirs' });
  await act(() => result.current.flush());
  expect(server.row().title).toBe('theirs');
  expect(result.current.conflict).toMatchObject({ fields: ['title'], mine: { title: 'mine' }, theirs: { title: 'theirs' } });
  await act(() => result.current.resolve({ title: 'theirs' }));
  expect(server.row()).toMatchObject({ title: 'theirs', unit: 'kr', version: 3 });
  expect(result.current.conflict).toBeNull();
});

test('a draft from before a reload still knows which version it was written on', async () => {
  const server = buildServer(start);
  const before = renderHook(() => useGoal(server, start));
  server.save.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  act(() => before.result.current.set({ title: 'mine' }));
  await act(() => before.result.current.flush());
  const draft = sessionStorage.getItem('ringar.draft:coordinator/goal/g')!;
  server.save.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  before.unmount();
  await act(async () => undefined);
  sessionStorage.setItem('ringar.draft:coordinator/goal/g', draft);
  server.changeByOther({ title: 'theirs' });

  const after = renderHook(() => useGoal(server, server.row()));
  expect(after.result.current.value.title).toBe('mine');
  await act(() => after.result.current.flush());
  expect(after.result.current.conflict?.fields).toEqual(['title']);
  expect(server.row().title).toBe('theirs');
});

test('a save whose answer was lost is no conflict with oneself', async () => {
  const server = buildServer(start);
  const { result } = renderHook(() => useGoal(server, start));
  const save = server.save.getMockImplementation()!;
  // The server takes it, and the line breaks before the answer has come.
  server.save.mockImplementationOnce(async (patch, version) => {
    await save(patch, version);
    throw new TypeError('Failed to fetch');
  });
  act(() => result.current.set({ title: 'half' }));
  await act(() => result.current.flush());
  act(() => result.current.set({ title: 'half written' }));
  await act(() => result.current.flush());
  expect(result.current.conflict).toBeNull();
  expect(server.row()).toMatchObject({ title: 'half written', version: 3 });
});

test('two fields written before the page is drawn again are both kept', async () => {
  const server = buildServer(start);
  const { result } = renderHook(() => useGoal(server, start));
  act(() => {
    result.current.set({ title: 'B' });
    result.current.set({ unit: 'kr' });
  });
  await act(() => result.current.flush());
  expect(server.row()).toMatchObject({ title: 'B', unit: 'kr' });
});

test('the row that a refusal gives is read as the form has it', async () => {
  const server = buildServer(start);
  const readCurrent = (current: unknown) => ({ ...(current as Goal), title: (current as Goal).title.toUpperCase() });
  const { result } = renderHook(() => useRecordSaver<Goal>({ row: start, draftKey: 'goal/g', save: server.save, readCurrent }));
  act(() => result.current.set({ title: 'mine' }));
  server.changeByOther({ title: 'theirs' });
  await act(() => result.current.flush());
  expect(result.current.conflict?.theirs.title).toBe('THEIRS');
});
