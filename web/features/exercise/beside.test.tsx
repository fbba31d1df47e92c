// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { Beside } from './beside.tsx';

const who = vi.hoisted(() => ({ mayRead: true }));
const read = vi.hoisted(() => vi.fn<() => Promise<unknown>>());

vi.mock('@tanstack/react-router', () => ({ Link: ({ children }: { children: unknown }) => children }));
vi.mock('../../lib/collaboration.ts', () => ({ useSlug: () => 'stad', useMay: () => who.mayRead }));
vi.mock('../../lib/api.ts', () => ({
  api: { journey: { answers: { queryOptions: () => ({ queryKey: ['answers'], queryFn: read }) } } },
}));

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Beside what="exercise:start/why-now" method="stad-for-stad" />
    </QueryClientProvider>,
  );

beforeEach(() => {
  showMessages('sv', swedish);
  read.mockReset().mockResolvedValue({ exercise: { title: 'Varför just nu?', fields: [] } });
});
afterEach(cleanup);

test('what the group answered stands beside the question, for those who may read it', async () => {
  who.mayRead = true;
  show();
  expect(await screen.findByText('Läs vad ni svarade: Varför just nu?')).toBeTruthy();
});

test('others are not refused: nothing is asked for, and nothing stands there', async () => {
  who.mayRead = false;
  const { container } = show();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([read.mock.calls.length, container.textContent]).toEqual([0, '']);
});
