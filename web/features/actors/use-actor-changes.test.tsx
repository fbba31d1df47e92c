// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Actor } from '../../../domain/actor.ts';
import { setPageUser } from '../../lib/page-user.ts';
import { useActorChanges } from './use-actor-changes.ts';

/** A register of two that refuses stale versions as the API does, and that can be away. */
const server = vi.hoisted(() => ({ rows: [] as Actor[], isAway: false }));

vi.mock('../../lib/client.ts', () => ({
  client: {
    actors: {
      list: async () => server.rows,
      update: async ({ id, version, collaboration: _collaboration, ...patch }: Partial<Actor> & { collaboration: string }) => {
        if (server.isAway) throw new TypeError('Failed to fetch');
        const row = server.rows.find((one) => one.id === id)!;
        if (row.version !== version)
          throw Object.assign(new Error(), { code: 'STALE_VERSION', status: 409, data: { current: row } });
        const saved = { ...row, ...patch, version: row.version + 1 };
        server.rows = server.rows.map((one) => (one.id === id ? saved : one));
        return saved;
      },
    },
  },
}));

const actor = (id: string): Actor => ({
  ...{ id, name: id, trade: 'other', ring: 'network', stage: 'identified', contactRole: '', contactEmail: '', contactPhone: '' },
  ...{ levelNow: null, levelWanted: null, note: '', checkedOn: null, contactOn: '2026-01-01', version: 1 },
});

beforeEach(() => {
  sessionStorage.clear();
  setPageUser('coordinator');
  Object.assign(server, { rows: [actor('hotel'), actor('police')], isAway: false });
});
afterEach(cleanup);

function open() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  return renderHook(() => useActorChanges('stad'), { wrapper }).result;
}
const tradeOf = (id: string) => server.rows.find((row) => row.id === id)!.trade;

test('a cell that could not be saved is there after a reload, and is saved then', async () => {
  server.isAway = true;
  const before = open();
  await act(() => before.current.change(server.rows[0]!, { trade: 'hotel' }));
  expect(before.current.problem).toBeTruthy();
  cleanup();
  server.isAway = false;
  const after = open();
  expect(after.current.withUnsaved([actor('hotel')])[0]!.trade).toBe('hotel');
  await waitFor(() => expect(tradeOf('hotel')).toBe('hotel'));
  cleanup();
  expect(sessionStorage.length).toBe(0);
});

test('it is nobody else’s', async () => {
  server.isAway = true;
  const before = open();
  await act(() => before.current.change(server.rows[0]!, { trade: 'hotel' }));
  cleanup();
  server.isAway = false;
  setPageUser('police');
  const after = open();
  expect(after.current.withUnsaved([actor('hotel')])[0]!.trade).toBe('other');
});

test('what another changed meanwhile is not overwritten: the same field is chosen between', async () => {
  server.isAway = true;
  const before = open();
  await act(() => before.current.change(server.rows[0]!, { trade: 'hotel' }));
  cleanup();
  server.isAway = false;
  server.rows = server.rows.map((row) => (row.id === 'hotel' ? { ...row, trade: 'business', version: 2 } : row));
  const after = open();
  await waitFor(() => expect(after.current.conflict?.fields).toEqual(['trade']));
  expect(tradeOf('hotel')).toBe('business');
});

test('what was written in a row that is gone is let go', async () => {
  server.isAway = true;
  const before = open();
  await act(() => before.current.change(server.rows[0]!, { trade: 'hotel' }));
  cleanup();
  server.isAway = false;
  server.rows = [actor('police')];
  open();
  await waitFor(() => expect(sessionStorage.length).toBe(0));
});
