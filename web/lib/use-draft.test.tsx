// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { setPageUser } from './page-user.ts';
import { useDraft } from './use-draft.ts';

const open = (stored = { name: '' }) => renderHook(() => useDraft('actor/new', stored)).result;

beforeEach(() => {
  sessionStorage.clear();
  setPageUser('coordinator');
});
afterEach(cleanup);

test('a form that is closed with something written opens with it, and says so', () => {
  const form = open();
  act(() => form.current.set({ name: 'Hotellet' }));
  cleanup();
  const again = open();
  expect(again.current).toMatchObject({ value: { name: 'Hotellet' }, isFound: true });
  act(() => again.current.drop());
  expect(again.current).toMatchObject({ value: { name: '' }, isFound: false });
  cleanup();
  expect(open().current.isFound).toBe(false);
});

test('it is there for its writer alone', () => {
  const form = open();
  act(() => form.current.set({ name: 'Hotellet' }));
  cleanup();
  setPageUser('police');
  expect(open().current).toMatchObject({ value: { name: '' }, isFound: false });
});

test('what is stored has changed meanwhile: the draft still knows what it was written on', () => {
  const form = open({ name: 'Hotell' });
  act(() => form.current.set({ name: 'Hotellet' }));
  cleanup();
  expect(open({ name: 'Hotell AB' }).current).toMatchObject({ value: { name: 'Hotellet' }, base: { name: 'Hotell' } });
});

test('nothing is kept of a form that stands as it was opened', () => {
  const form = open();
  act(() => form.current.set({ name: 'H' }));
  act(() => form.current.set({ name: '' }));
  expect(sessionStorage.length).toBe(0);
});
