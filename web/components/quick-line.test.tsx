// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import swedish from '../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../lib/i18n.ts';
import { setPageUser } from '../lib/page-user.ts';
import { QuickLine } from './quick-line.tsx';

beforeEach(() => {
  sessionStorage.clear();
  setPageUser('coordinator');
  showMessages('sv', swedish);
});
afterEach(cleanup);

const line = () => screen.getByLabelText<HTMLInputElement>('Ny uppgift');
const write = (text: string) => fireEvent.change(line(), { target: { value: text } });
const add = () => fireEvent.click(screen.getByRole('button', { name: swedish.common.add }));

test('a refused line stays, with the reason, also after a reload', async () => {
  const form = <QuickLine draftKey="task" label="Ny uppgift" onAdd={() => Promise.reject(new TypeError('Failed to fetch'))} />;
  render(form);
  write('Ring hotellet');
  add();
  expect(await screen.findByText(swedish.errors.NETWORK)).toBeTruthy();
  expect(line().value).toBe('Ring hotellet');
  cleanup();
  render(form);
  expect(line().value).toBe('Ring hotellet');
});

test('a line that is added goes away; what was written meanwhile stays', async () => {
  let answer!: () => void;
  render(<QuickLine draftKey="task" label="Ny uppgift" onAdd={() => new Promise<void>((resolve) => (answer = resolve))} />);
  write('Ring hotellet');
  add();
  write('Ring jouren');
  answer();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(line().value).toBe('Ring jouren');
  add();
  answer();
  await vi.waitFor(() => expect(line().value).toBe(''));
  expect(sessionStorage.length).toBe(0);
});
