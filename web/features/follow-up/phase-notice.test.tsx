// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { planPhase } from '../../../domain/plan-phase.ts';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { PhaseNotice } from './phase-notice.tsx';

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { children: unknown }) => children,
  createLink: (one: unknown) => one,
}));
vi.mock('../../lib/collaboration.ts', () => ({ useSlug: () => 'stad' }));

beforeEach(() => showMessages('sv', swedish));
afterEach(cleanup);

const period = { startYear: 2027, endYear: 2029 };

test.each([
  ['revision', null, 2026, 'Ingen plan är fryst än'],
  ['revision', period, 2026, 'Planen börjar 2027'],
  ['revision', period, 2030, 'Planens sista år var 2029'],
  ['meeting', null, 2026, 'Ingen plan är fryst än'],
  ['meeting', period, 2026, 'Planen börjar 2027'],
  ['meeting', period, 2030, 'Planens sista år var 2029'],
] as const)('%s with %o in %i says why and what can be done', (of, frozen, year, words) => {
  const { container } = render(<PhaseNotice phase={planPhase(frozen, year)} of={of} />);
  expect(container.textContent).toContain(words);
});

test.each([2027, 2028, 2029])('nothing is said in %i, while the plan is under way', (year) => {
  const { container } = render(<PhaseNotice phase={planPhase(period, year)} of="revision" />);
  expect(container.textContent).toBe('');
});
