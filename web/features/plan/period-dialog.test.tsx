// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { buildActivity, buildGoal, buildPlan } from '../../../domain/plan.fixture.ts';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { setPageUser } from '../../lib/page-user.ts';
import { PeriodDialog } from './period-dialog.tsx';

type Sent = { startYear?: number; endYear?: number; leave: string[] };
const update = vi.hoisted(() => vi.fn<(sent: Sent) => Promise<unknown>>());
const plan = vi.hoisted(() => ({ current: {} }));

vi.mock('../../lib/client.ts', () => ({ client: { plan: { update } } }));
vi.mock('./plan-context.tsx', () => ({ usePlan: () => ({ slug: 'stad', view: { plan: plan.current }, thisYear: 2026 }) }));

const outside = [{ kind: 'activity', id: 'a1', label: 'Insatsvecka', years: [2026] }];

beforeEach(() => {
  sessionStorage.clear();
  setPageUser('someone');
  showMessages('sv', swedish);
  plan.current = {
    ...buildPlan({ startYear: 2026, endYear: 2028, goals: [buildGoal()] }),
    activities: [buildActivity({ id: 'a1', title: 'Insatsvecka', year: 2026 })],
    version: 1,
  };
  update.mockReset().mockImplementation(async (sent) => ({ ...plan.current, ...sent, version: 2 }));
});
afterEach(cleanup);

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PeriodDialog open onClose={() => {}} />
    </QueryClientProvider>,
  );
const firstYear = () => screen.getByLabelText<HTMLSelectElement>('Första året');
const choose = (year: number) => fireEvent.change(firstYear(), { target: { value: String(year) } });
const done = () => fireEvent.click(screen.getByText('Klart'));

test('what a later first year leaves outside is listed before anything is saved, and the period can be kept', async () => {
  show();
  choose(2027);
  expect(screen.getByText('Aktivitet: Insatsvecka (2026)')).toBeTruthy();
  fireEvent.click(screen.getByText('Behåll perioden'));
  done();
  await waitFor(() => expect(firstYear().value).toBe('2026'));
  expect(update).not.toHaveBeenCalledWith(expect.objectContaining({ startYear: 2027 }));
});

test('who changes it anyway says which rows may stand outside', async () => {
  show();
  choose(2027);
  fireEvent.click(screen.getByText('Ändra perioden ändå'));
  done();
  await waitFor(() => expect(update).toHaveBeenCalledWith(expect.objectContaining({ startYear: 2027, leave: ['a1'] })));
});

test('what another has added since is asked about when the server refuses', async () => {
  plan.current = { ...plan.current, activities: [] };
  update.mockImplementation(async (sent) => {
    if (!sent.leave.includes('a1'))
      throw Object.assign(new Error(), { defined: true, code: 'CONFIRM_NEEDED', status: 409, data: { outside } });
    return { ...plan.current, ...sent, version: 2 };
  });
  show();
  choose(2027);
  done();
  expect(await screen.findByText('Aktivitet: Insatsvecka (2026)')).toBeTruthy();
  fireEvent.click(screen.getByText('Ändra perioden ändå'));
  done();
  await waitFor(() => expect(update).toHaveBeenLastCalledWith(expect.objectContaining({ startYear: 2027, leave: ['a1'] })));
});
