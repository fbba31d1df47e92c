import { expect, test } from 'vitest';

import english from '../../locales/en.json' with { type: 'json' };
import swedish from '../../locales/sv.json' with { type: 'json' };
import { errorCodes } from '../../domain/errors.ts';
import { formatMessage } from './messages.ts';

const tree = { a: { hello: 'Hej {name}', rows_one: '{count} rad', rows_other: '{count} rader' } };

test.each([
  [0, '0 rader'],
  [1, '1 rad'],
  [2, '2 rader'],
  [12_500, '12\u00a0500 rader'],
])('plural of %i', (count, text) => {
  expect(formatMessage(tree, 'sv', 'a.rows', { count })).toBe(text);
});

test('placeholders are filled, and a missing value leaves its place', () => {
  expect(formatMessage(tree, 'sv', 'a.hello', { name: 'Kiruna' })).toBe('Hej Kiruna');
  expect(formatMessage(tree, 'sv', 'a.hello')).toBe('Hej {name}');
});

test('a placeholder value is text, never a pattern', () => {
  expect(formatMessage(tree, 'sv', 'a.hello', { name: '$& {name} <b>' })).toBe('Hej $& {name} <b>');
});

test('a missing key shows itself', () => {
  expect(formatMessage(tree, 'sv', 'a.b.c')).toBe('a.b.c');
  expect(formatMessage(tree, 'sv', 'a')).toBe('a');
});

test('every refusal has a sentence in both languages', () => {
  for (const code of errorCodes) {
    expect(swedish.errors[code], code).toMatch(/\.$/);
    expect(english.errors[code], code).toMatch(/\.$/);
  }
});
