// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import type { Exercise, Method } from '../../../domain/method.ts';
import { showMessages } from '../../lib/i18n.ts';
import { Agreement } from './agreement.tsx';

const rows = vi.hoisted(() => ({ found: [] as { id: string; values: object }[], may: false }));
vi.mock('../../lib/collaboration.ts', () => ({ useMay: () => rows.may, useSlug: () => 'exempelstad' }));
vi.mock('../../lib/api.ts', () => ({
  api: {
    registers: {
      list: {
        queryOptions: ({ input }: { input: object }) => ({ queryKey: ['rows', input], queryFn: async () => rows.found }),
      },
    },
  },
}));

const register = (key: string, agreement: boolean, audience: 'all' | 'core' = 'all') => ({
  ...{ key, agreement, audience, inventory: [], title: key, one: key },
  columns: [{ key: 'promise', type: 'line', label: '', hint: '', items: [], scale: null, of: null }],
});
const exercise = (mode: 'together' | 'silent', name?: string) =>
  ({ mode, fields: name ? [{ register: { name, columns: ['promise'] } }] : [] }) as unknown as Exercise;

function show(own: Exercise, registers = [register('promises', true), register('risks', false)]): void {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Agreement method={{ registers } as unknown as Method} exercise={own} />
    </QueryClientProvider>,
  );
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  showMessages('sv', swedish);
  rows.found = [
    { id: 'a', values: { promise: 'Vi lyssnar' } },
    { id: 'b', values: { promise: ' ' } },
  ];
});
afterEach(cleanup);

test('shows what is promised, closed, in an exercise that is done together', async () => {
  show(exercise('together'));
  const words = await screen.findByText('Vad vi har kommit överens om');
  expect(words.closest('details')!.open).toBe(false);
  expect(screen.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent)).toEqual(['Vi lyssnar']);
});

test.each([
  ['in a silent round', exercise('silent'), undefined],
  ['where the promises themselves are written', exercise('together', 'promises'), undefined],
  ['from a register of the core group to others', exercise('together'), [register('promises', true, 'core')]],
])('is not shown %s', async (_where, own, registers) => {
  show(own, registers);
  await settled();
  expect(document.body.textContent).toBe('');
});

test('is not shown before anything is promised', async () => {
  rows.found = [];
  show(exercise('together'));
  await settled();
  expect(document.body.textContent).toBe('');
});
