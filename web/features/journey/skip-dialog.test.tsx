// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { SkipDialog } from './skip-dialog.tsx';

beforeEach(() => showMessages('sv', swedish));
afterEach(cleanup);

function open() {
  const onSkip = vi.fn<(note: string) => void>();
  render(<SkipDialog open title="Engagemang" note="" busy={false} onClose={() => {}} onSkip={onSkip} />);
  return {
    onSkip,
    field: screen.getByRole('textbox'),
    skip: () => userEvent.click(screen.getByRole('button', { name: 'Hoppa över' })),
  };
}

test('asks for a line about why, and sends nothing without one', async () => {
  const { onSkip, field, skip } = open();
  await skip();
  expect(onSkip).not.toHaveBeenCalled();
  expect(screen.getByText('Skriv en rad om varför.')).toBeTruthy();
  await userEvent.type(field, '  redan gjort  ');
  await skip();
  expect(onSkip).toHaveBeenCalledWith('redan gjort', expect.any(Function));
});

test('a personal number never leaves the dialog', async () => {
  const { onSkip, field, skip } = open();
  await userEvent.type(field, 'fråga 19900101-0017');
  await skip();
  expect(onSkip).not.toHaveBeenCalled();
});
