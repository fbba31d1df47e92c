// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useQuickExit } from './use-quick-exit.ts';

const leave = vi.fn<() => void>();
function Page() {
  useQuickExit(leave);
  return null;
}
const press = (key: string, at: number, repeat = false) => {
  const event = new KeyboardEvent('keydown', { key, repeat });
  Object.defineProperty(event, 'timeStamp', { value: at });
  document.dispatchEvent(event);
};

afterEach(() => {
  cleanup();
  leave.mockClear();
});

test.each<[string, [string, number, boolean?][], number]>([
  [
    'three quick presses leave',
    [
      ['Shift', 0],
      ['Shift', 400],
      ['Shift', 900],
    ],
    1,
  ],
  [
    'two do not',
    [
      ['Shift', 0],
      ['Shift', 400],
    ],
    0,
  ],
  [
    'slow ones do not',
    [
      ['Shift', 0],
      ['Shift', 1000],
      ['Shift', 2600],
    ],
    0,
  ],
  [
    'capital letters do not',
    [
      ['Shift', 0],
      ['A', 100],
      ['Shift', 200],
      ['B', 300],
      ['Shift', 400],
      ['C', 500],
    ],
    0,
  ],
  [
    'a held key does not',
    [
      ['Shift', 0],
      ['Shift', 100, true],
      ['Shift', 200, true],
    ],
    0,
  ],
])('%s', (_what, keys, times) => {
  render(<Page />);
  for (const [key, at, repeat] of keys) press(key, at, repeat);
  expect(leave).toHaveBeenCalledTimes(times);
});

test('a page that is gone listens no more', () => {
  render(<Page />).unmount();
  for (const at of [0, 100, 200]) press('Shift', at);
  expect(leave).not.toHaveBeenCalled();
});
