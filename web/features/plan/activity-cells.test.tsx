// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { buildActivity } from '../../../domain/plan.fixture.ts';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { setPageUser } from '../../lib/page-user.ts';
import { ActivityActorsCell, ActivityStatusCell, ActivityYearCell } from './activity-cells.tsx';

const update = vi.hoisted(() => vi.fn<(sent: object) => Promise<unknown>>());
const may = vi.hoisted(() => ({ write: true }));

vi.mock('../../lib/client.ts', () => ({ client: { plan: { activities: { update } } } }));
vi.mock('./plan-context.tsx', () => ({
  usePlan: () => ({
    ...{ slug: 'stad', mayWrite: may.write, years: [2026, 2027], nameOf: (id: string) => `Organisation ${id}` },
    actors: ['a', 'b', 'c'].map((id) => ({ id, name: `Organisation ${id}` })),
    view: { plan: { goals: [] } },
  }),
}));

const activity = buildActivity({
  id: 'x',
  title: 'Insatsvecka',
  year: 2026,
  status: 'planned',
  actorIds: ['b', 'gone'],
  version: 3,
});

beforeEach(() => {
  sessionStorage.clear();
  setPageUser('someone');
  showMessages('sv', swedish);
  may.write = true;
  update.mockReset().mockImplementation(async (sent) => ({ ...activity, ...sent, version: 4 }));
});
afterEach(cleanup);

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ActivityYearCell activity={activity} months="mars" />
      <ActivityActorsCell activity={activity} />
      <ActivityStatusCell activity={activity} />
    </QueryClientProvider>,
  );

test('year, organisations and status are changed in the list, each by itself and with the version that was read', async () => {
  show();
  fireEvent.click(screen.getByText('2026 mars'));
  fireEvent.change(screen.getByLabelText('År, Insatsvecka'), { target: { value: '2027' } });
  await waitFor(() => expect(update).toHaveBeenLastCalledWith({ collaboration: 'stad', id: 'x', version: 3, year: 2027 }));

  fireEvent.click(screen.getByText('Planerad'));
  fireEvent.change(screen.getByLabelText(/^Läge.*Insatsvecka|^Status.*Insatsvecka/), { target: { value: 'ongoing' } });
  await waitFor(() => expect(update).toHaveBeenLastCalledWith(expect.objectContaining({ status: 'ongoing' })));
});

test('who leads goes on leading, and an organisation that has left the register stays until it is taken away', async () => {
  show();
  fireEvent.click(screen.getByText('Organisation b, Organisation gone'));
  fireEvent.click(screen.getByLabelText('Organisation a'));
  await waitFor(() => expect(update).toHaveBeenLastCalledWith(expect.objectContaining({ actorIds: ['b', 'gone', 'a'] })));
});

test('a reader sees the same and changes nothing', () => {
  may.write = false;
  const { container } = show();
  expect(container.textContent).toContain('2026 mars');
  expect(screen.queryAllByRole('button')).toEqual([]);
});
