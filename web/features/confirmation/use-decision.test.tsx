// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { setPageUser } from '../../lib/page-user.ts';
import { type StoredDecision, useDecision } from './use-decision.ts';

const nothing: StoredDecision = {
  ...{ state: 'proposed', decidingBody: '', decidedOn: null, paragraph: '', signatory: '', reason: '', version: 1 },
};
const written = { state: 'confirmed', decidingBody: 'Nämnden', decidedOn: '2026-01-10', signatory: 'Ordföranden' } as const;

beforeEach(() => {
  sessionStorage.clear();
  setPageUser('link');
  showMessages('sv', swedish);
});
afterEach(cleanup);

/** A server with one decision, which refuses stale versions as the API does. */
function open(row: { current: StoredDecision }, options: { loses?: 'request' | 'answer' } = {}) {
  const lost = () => new TypeError('Failed to fetch');
  const send = vi.fn<(decision: Omit<StoredDecision, 'version'>, version: number) => Promise<StoredDecision>>(
    async (decision, version) => {
      if (options.loses === 'request') throw lost();
      if (version !== row.current.version)
        throw Object.assign(new Error(), { code: 'STALE_VERSION', status: 409, data: { current: row.current } });
      row.current = { ...decision, version: version + 1 };
      if (options.loses === 'answer') {
        options = {};
        throw lost();
      }
      return row.current;
    },
  );
  const onTheirs = vi.fn<() => void>();
  const stored = row.current;
  const { result } = renderHook(() => useDecision({ stored, draftKey: 'link/abc', send, onSaved: () => {}, onTheirs }));
  return { result, send, onTheirs };
}

test('an older decision, written without a network, does not overwrite the newer one after a reload', async () => {
  const row = { current: nothing };
  const before = open(row, { loses: 'request' });
  act(() => before.result.current.change(written));
  await act(() => before.result.current.save());
  cleanup();
  row.current = { ...nothing, ...written, state: 'declined', reason: 'Nej', version: 2 };
  const after = open(row);
  expect(after.result.current.value).toMatchObject(written);
  await act(() => after.result.current.save());
  expect(row.current.state).toBe('declined');
  expect(after.result.current.conflict?.fields).toContain('state');
});

test('a decision that arrived although its answer was lost is not made twice', async () => {
  const row = { current: nothing };
  const page = open(row, { loses: 'answer' });
  act(() => page.result.current.change(written));
  await act(() => page.result.current.save());
  await act(() => page.result.current.save());
  expect(row.current).toMatchObject({ ...written, version: 2 });
  expect(page.onTheirs).toHaveBeenCalledOnce();
});
