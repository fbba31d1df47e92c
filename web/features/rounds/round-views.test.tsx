// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Round } from '../../../contract/rounds.ts';
import type { Field } from '../../../domain/method.ts';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { i18n, showMessages } from '../../lib/i18n.ts';
import { ReadinessGauge } from './readiness-gauge.tsx';
import { valueWords } from './value-words.ts';
import { RoundTable } from './round-table.tsx';
import { RoundTrend } from './round-trend.tsx';
import { WhoHasAnswered } from './who-has-answered.tsx';
import { YesNoSpread } from './yes-no-spread.tsx';

beforeAll(() => showMessages('sv', swedish));
afterEach(cleanup);

const markup = (view: ReactElement) => render(view).container.innerHTML;

const field = (scale: Field['scale']): Field => ({
  key: 'rows',
  type: scale ? 'scale' : 'yes-no',
  label: 'Hur redo är vi?',
  hint: '',
  items: [
    { key: 'will', label: 'Politisk vilja', prompts: [] },
    { key: 'time', label: 'Tid', prompts: [] },
  ],
  beside: [],
  axes: null,
  by: null,
  dots: null,
  scale,
  comments: true,
  register: null,
  rule: scale ? 'readiness' : 'engagement',
  inventory: [],
  from: [],
  to: [],
});
const scale = { min: 1, max: 5, labels: ['Inte alls', 'Långt kvar', 'På väg', 'Nästan', 'Helt redo'] };

const trendRound = (number: number, will: number | null, median: number | null): Round['trend'][number] => ({
  id: String(number),
  number,
  closedAt: `2026-0${number}-01T10:00:00Z`,
  verdict: {
    rule: 'readiness',
    verdict: null,
    sum: number === 3 ? null : 10 + number,
    mean: null,
    weakKeys: [],
    missingKeys: [],
  },
  items: [
    { item: 'will', groupValue: will, median, n: 3 },
    { item: 'time', groupValue: null, median: null, n: 0 },
  ],
});

const round = {
  items: ['will', 'time'],
  spread: [
    {
      item: 'will',
      n: 3,
      counts: [
        { value: 2, count: 2 },
        { value: 5, count: 1 },
      ],
      median: 2,
      min: 2,
      max: 5,
    },
  ],
  outcomes: [
    { item: 'will', value: 2, why: 'Ingen har frågat', version: 1 },
    { item: 'time', value: null, why: '', version: 0 },
  ],
  trend: [trendRound(1, 2, 3), trendRound(2, null, 4)],
  participants: [
    { memberId: 'a', name: 'Områdespolisen', title: '', me: true, answered: true, remindedAt: null },
    { memberId: 'b', name: 'Enhetschefen', title: '', me: false, answered: false, remindedAt: null },
  ],
} as unknown as Round;

test('the table says what the pictures show, and nothing for a row that is hidden', () => {
  const html = markup(<RoundTable field={field(scale)} round={round} />);
  const [, will, time] = html.split('<tr>');
  expect(html).toContain('2 (2–5)');
  expect(html).toContain('2 Långt kvar');
  expect(html).toContain('Ingen har frågat');
  expect(html.split('Tid')[1]).toContain('–');
  expect(will).not.toBe(time);
});

test('a yes-no table counts both', () => {
  const answers = {
    ...round,
    spread: [
      {
        item: 'will',
        n: 3,
        counts: [
          { value: 0, count: 1 },
          { value: 1, count: 2 },
        ],
        median: 1,
        min: 0,
        max: 1,
      },
    ],
  } as Round;
  expect(markup(<RoundTable field={field(null)} round={answers} />)).toContain('2 ja, 1 nej');
});

test('values in words', () => {
  const { t } = i18n();
  expect(valueWords(field(scale), 5, 'inget', t)).toBe('5 Helt redo');
  expect(valueWords(field(null), 1, 'inget', t)).toBe('Ja');
  expect(valueWords(field(null), 0, 'inget', t)).toBe('Nej');
  expect(valueWords(field(null), null, 'inget', t)).toBe('inget');
});

test('the trend shows the group’s value, the median where there is none, and how the sum moved', () => {
  const html = markup(<RoundTrend field={field(scale)} round={round} />);
  expect(html).toContain('Upp 1 poäng, från 11 till 12.');
  expect(html).toContain('median 4');
  expect(html.match(/<th scope="col"/g)).toHaveLength(4);
});

test('a round without a sum is left out of the words', () => {
  const html = markup(<RoundTrend field={field(scale)} round={{ ...round, trend: [...round.trend, trendRound(3, 4, 4)] }} />);
  expect(html).toContain('från 11 till 12');
});

test('who has answered is in words, not in colour alone', () => {
  const html = markup(<WhoHasAnswered round={round} />);
  expect(html).toMatch(/Områdespolisen \(du\).*har svarat/);
  expect(html).toMatch(/Enhetschefen.*väntar/);
});

test('yes and no are counted in words beside the dots', () => {
  const html = markup(<YesNoSpread label="Vi vill" yes={2} no={1} />);
  expect(html.match(/<i><\/i>/g)).toHaveLength(3);
  expect(html).toMatch(/Ja.*2 svar.*Nej.*1 svar/);
});

test('the gauge has no needle until there is a sum, and 20 stands on the near side of the line', () => {
  expect(markup(<ReadinessGauge sum={null} />)).not.toContain('gauge-needle');
  const at = (html: string, name: string) => Number(new RegExp(`${name}"[^>]*?(?:left|width): ?([\\d.]+)%`).exec(html)![1]);
  const html = markup(<ReadinessGauge sum={20} />);
  expect(at(html, 'gauge-needle')).toBeLessThan(at(html, 'gauge-not'));
  const over = markup(<ReadinessGauge sum={21} />);
  expect(at(over, 'gauge-needle')).toBeGreaterThan(at(over, 'gauge-not'));
});
