// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { PrintMenu } from './print-menu.tsx';

const rights = vi.hoisted(() => ({ may: true }));
vi.mock('../../lib/collaboration.ts', () => ({ useMay: () => rights.may, useSlug: () => 'exempelstad' }));

const place = { method: 'stad-for-stad', station: 'start', exercise: 'town' };
const paper = '/api/collaborations/exempelstad/exercises/stad-for-stad/start/town/paper';
const open = vi.fn<typeof window.open>();
const items = () => screen.getAllByRole('menuitem', { hidden: true });

beforeEach(() => {
  showMessages('sv', swedish);
  rights.may = true;
  open.mockReset();
  vi.stubGlobal('open', open);
  HTMLElement.prototype.hidePopover = () => {};
});
afterEach(cleanup);

test('opens the empty form, or the result, in the language of the page', async () => {
  render(<PrintMenu place={place} />);
  expect(screen.getByRole('button', { name: /Skriv ut/ })).toBeTruthy();
  expect(items().map(({ textContent }) => textContent)).toEqual([
    'Skriv ut tomtAtt fylla i för hand',
    'Skriv ut resultatetDet ni har skrivit',
  ]);
  for (const item of items()) await userEvent.click(item);
  expect(open.mock.calls.map(([address]) => address)).toEqual([
    `${paper}?filled=false&locale=sv&show=1`,
    `${paper}?filled=true&locale=sv&show=1`,
  ]);
});

test('has only the empty form for those who may not read what is written', () => {
  rights.may = false;
  render(<PrintMenu place={place} />);
  expect(items()).toHaveLength(1);
});
