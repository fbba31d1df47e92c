import { expect, test } from 'vitest';

import { passwordProblem } from './password.ts';

test.each([
  ['elva tecken', 'too-short'],
  ['', 'too-short'],
  ['🌲🌲🌲🌲🌲🌲🌲', 'too-short'],
  ['a'.repeat(201), 'too-long'],
  ['aaaaaaaaaaaaaa', 'too-plain'],
  ['ababababababab', 'too-plain'],
  ['1234567890123', 'too-plain'],
  ['abcdefghijklmn', 'too-plain'],
  ['Ringar2026!!', 'too-near'],
  ['Losenord12345', 'too-near'],
  ['samordnare2026', 'too-near'],
])('%s is %s', (password, problem) => {
  expect(passwordProblem(password, { email: 'samordnare@exempelstad.example', name: 'Samordnaren' })).toBe(problem);
});

test.each(['häst batteri klammer', 'vattenfallets tystnad', 'K7#pf2!qLz9w', 'Ringar bryr sig om gran och älv'])(
  '%s will do',
  (password) => {
    expect(passwordProblem(password, { email: 'samordnare@exempelstad.example', name: 'Samordnaren' })).toBeNull();
  },
);
