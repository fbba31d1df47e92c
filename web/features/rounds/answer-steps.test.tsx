// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Round } from '../../../contract/rounds.ts';
import type { Field } from '../../../domain/method.ts';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { AnswerSteps } from './answer-steps.tsx';
import { type Answers, noAnswer } from './use-answers.ts';

beforeEach(() => {
  showMessages('sv', swedish);
  Element.prototype.scrollIntoView = vi.fn<() => void>();
});
afterEach(cleanup);

const field = {
  items: [
    { key: 'hard', label: 'Det blir svårt', prompts: [] },
    { key: 'long', label: 'Det tar tid', prompts: [] },
  ],
  scale: null,
  comments: true,
} as unknown as Field;
const round = { id: 'r', items: ['hard', 'long'] } as Round;

function Steps({ first = {} }: { first?: Answers }) {
  const [answers, setAnswers] = useState<Answers>(first);
  const mine = {
    answerTo: (item: string) => answers[item] ?? noAnswer,
    set: (item: string, change: object) => setAnswers({ ...answers, [item]: { ...noAnswer, ...answers[item], ...change } }),
    given: Object.values(answers).filter(({ value }) => value !== null).length,
    total: 2,
    state: { kind: 'idle' } as const,
    flush: async () => {},
    conflict: null,
    resolve: async () => {},
  };
  return <AnswerSteps field={field} round={round} mine={mine} />;
}

const heading = () => screen.getByRole('heading', { level: 3 }).textContent;

test('asks one row at a time, moves focus with the question, and thanks when all are answered', async () => {
  render(<Steps />);
  expect(heading()).toBe('Det blir svårt');
  await userEvent.click(screen.getByRole('radio', { name: /Ja/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Nästa' }));
  expect(heading()).toBe('Det tar tid');
  expect(document.activeElement?.textContent).toBe('Det tar tid');
  await userEvent.click(screen.getByRole('radio', { name: /Nej/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Klar' }));
  expect(heading()).toBe('Tack, alla rader är besvarade');
  expect(screen.getByText('2 av 2')).toBeTruthy();
});

test('a row can be left for later, and the way back leads to it', async () => {
  render(<Steps />);
  await userEvent.click(screen.getByRole('button', { name: 'Nästa' }));
  await userEvent.click(screen.getByRole('radio', { name: /Ja/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Klar' }));
  expect(screen.getByText('1 rad kvar att svara på.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Till raden som saknar svar' }));
  expect(heading()).toBe('Det blir svårt');
});

test('begins at the first row without an answer', () => {
  render(<Steps first={{ hard: { value: 1, comment: '' } }} />);
  expect(heading()).toBe('Det tar tid');
});

test('an answer can be taken back', async () => {
  render(<Steps first={{ hard: { value: 1, comment: 'ja' } }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Föregående' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ta bort svaret' }));
  expect(screen.getByText('0 av 2')).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('ja');
});
