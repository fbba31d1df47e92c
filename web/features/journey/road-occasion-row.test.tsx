// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RoadOccasion } from '../../../contract/journey.ts';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { RoadOccasionRow } from './road-occasion-row.tsx';

const mutate = vi.fn<(date: string | null) => void>();
vi.mock('./use-fix-date.ts', () => ({ useFixDate: () => ({ mutate, isPending: false, error: null }) }));

beforeEach(() => {
  showMessages('sv', swedish);
  mutate.mockReset();
});
afterEach(cleanup);

const words = { number: 2, station: 'Problembilden', what: 'pass 1 av 2' };
const occasion: RoadOccasion = {
  station: 'problem-picture',
  kind: 'session',
  index: 1,
  date: '2027-03-15',
  isFixed: false,
  version: 0,
};

function show(change: Partial<RoadOccasion> = {}, mayWrite = true) {
  const row = <RoadOccasionRow method="stad-for-stad" words={words} mayWrite={mayWrite} occasion={{ ...occasion, ...change }} />;
  render(<ol>{row}</ol>);
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const write = (value: string) => fireEvent.change(screen.getByLabelText('Dag för steg 2, pass 1 av 2'), { target: { value } });

test('a proposal is decided as it is, or on another day', async () => {
  show();
  expect(screen.getByText('Förslag')).toBeTruthy();
  await press('Bestäm dagen');
  write('2027-03-17');
  await press('Bestäm dagen');
  expect(mutate.mock.calls.map(([date]) => date)).toEqual(['2027-03-15', '2027-03-17']);
});

test('a decided day can be let go, or moved once another is written', async () => {
  show({ isFixed: true, version: 1 });
  await press('Låt Ringar föreslå');
  write('2027-04-01');
  await press('Bestäm dagen');
  expect(mutate.mock.calls.map(([date]) => date)).toEqual([null, '2027-04-01']);
});

test('without room in the period it says so, and waits for a day', () => {
  show({ date: null });
  expect(screen.getByText('Perioden räcker inte')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Bestäm dagen' })).toHaveProperty('disabled', true);
});

test('who only reads sees the day and no button', () => {
  show({}, false);
  expect(screen.getByText('15 mars 2027')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
