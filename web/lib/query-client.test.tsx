// @vitest-environment happy-dom
import { QueryClientProvider, useMutation } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { RadioGroup } from '../components/radio-group.tsx';
import { queryClient } from './query-client.ts';

const use = ['road', 'off'] as const;

/** A choice that is saved at once, by a server that never answers. */
function Choice() {
  const save = useMutation({ mutationFn: (chosen: (typeof use)[number]) => new Promise<typeof chosen>(() => undefined) });
  return (
    <RadioGroup
      label="Metod"
      value={save.isPending ? save.variables : 'off'}
      options={use.map((value) => ({ value, label: value }))}
      onChange={(value) => save.mutate(value)}
    />
  );
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('what is chosen shows before the page is drawn again, not when a timer has passed', async () => {
  render(
    <QueryClientProvider client={queryClient}>
      <Choice />
    </QueryClientProvider>,
  );
  const road = screen.getByRole<HTMLInputElement>('radio', { name: 'road' });
  road.click();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  expect(road.checked).toBe(true);
});
