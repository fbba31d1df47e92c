// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Round } from '../../../contract/rounds.ts';
import type { Field } from '../../../domain/method.ts';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { RoundField } from './round-field.tsx';

const shown = vi.hoisted(() => ({ rounds: [] as unknown[] }));
const open = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
const members = [
  { name: 'Samordnaren', title: '', role: 'coordinator', status: 'joined' },
  { name: 'Polisen', title: '', role: 'core', status: 'joined' },
  { name: 'Skolan', title: '', role: 'core', status: 'asked' },
  { name: 'Hotellet', title: '', role: 'network', status: 'joined' },
];

vi.mock('../../lib/collaboration.ts', () => ({ useSlug: () => 'stad', useMay: () => true }));
vi.mock('../../lib/client.ts', () => ({ client: { rounds: { open } } }));
vi.mock('../../lib/api.ts', () => ({
  api: {
    members: { list: { queryOptions: () => ({ queryKey: ['members'], queryFn: async () => members }) } },
    rounds: { key: () => ['rounds'] },
  },
}));
vi.mock('./use-rounds.ts', () => ({
  useRounds: () => ({ data: shown.rounds }),
  useRound: (id: string) => ({ data: (shown.rounds as Round[]).find((one) => one.id === id) }),
}));
vi.mock('./round-under-way.tsx', () => ({ RoundUnderWay: () => <p>Rundan pågår</p> }));
vi.mock('./round-verdict-view.tsx', () => ({ RoundVerdictView: () => null }));

const field = { key: 'rows', type: 'yes-no', label: 'Frågor', items: [], dots: null, scale: null } as unknown as Field;
const props = { field, place: { method: 'stad-for-stad', station: 'start', exercise: 'engagement' } } as never;
const round = (state: 'open' | 'closed') => ({
  ...{
    id: 'r1',
    number: 1,
    state,
    openedAt: '2026-01-10T10:00:00Z',
    closedAt: state === 'closed' ? '2026-01-12T10:00:00Z' : null,
  },
  ...{ items: [], labels: [], outcomes: [], spread: [], trend: [], participants: [], answered: 3, invited: 4, superseded: false },
});

const page = () => (
  <QueryClientProvider client={new QueryClient()}>
    <RoundField {...(props as Parameters<typeof RoundField>[0])} />
  </QueryClientProvider>
);
const scrolled = vi.fn<() => void>();

beforeEach(() => {
  showMessages('sv', swedish);
  open.mockReset().mockResolvedValue({});
  scrolled.mockReset();
  Element.prototype.scrollIntoView = scrolled;
});
afterEach(cleanup);

test('who sees a round close is led to its result, and focus is where it begins', () => {
  shown.rounds = [round('open')];
  const view = render(page());
  expect(screen.getByText('Rundan pågår')).toBeTruthy();
  shown.rounds = [round('closed')];
  view.rerender(page());
  expect(document.activeElement?.className).toBe('round-fact');
  expect(scrolled).toHaveBeenCalledTimes(1);
});

test('who comes to a round that is closed already is moved nowhere', () => {
  shown.rounds = [round('closed')];
  render(page());
  expect(document.activeElement).toBe(document.body);
  expect(scrolled).not.toHaveBeenCalled();
});

test('a new round asks first, and names those who will be asked anew', async () => {
  shown.rounds = [round('closed')];
  render(page());
  fireEvent.click(screen.getByRole('button', { name: swedish.rounds.openAgain }));
  expect(open).not.toHaveBeenCalled();
  expect(await screen.findByText(swedish.rounds.againQuestion)).toBeTruthy();
  await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('Samordnaren och Polisen'));
  const buttons = screen.getAllByRole('button', { name: swedish.rounds.openAgain });
  fireEvent.click(buttons.at(-1)!);
  await waitFor(() => expect(open).toHaveBeenCalledTimes(1));
});
