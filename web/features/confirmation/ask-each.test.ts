import { expect, test } from 'vitest';
import { type Asked, askEach, type AskResult, linksToCopy } from './ask-each.ts';

const asked = (id: string, email = ''): Asked => ({ id, organisation: `Organisation ${id}`, email });

test('a refusal for one stops nobody else, and each answer is told as it comes', async () => {
  const told: number[] = [];
  let last: readonly AskResult[] = [];
  await askEach(
    [asked('a'), asked('b', 'b@kommun.se'), asked('c', 'c@kommun.se')],
    async ({ id, email }) => {
      if (id === 'b') throw Object.assign(new Error(), { code: 'TOO_MANY_REQUESTS' });
      return { url: `https://ringar.example/link/${id}`, mail: email ? 'sent' : null };
    },
    (results) => {
      told.push(results.length);
      last = results;
    },
  );
  expect(told).toEqual([1, 2, 3]);
  expect(last.map(({ made, error }) => [made?.url ?? null, (error as { code?: string } | null)?.code ?? null])).toEqual([
    ['https://ringar.example/link/a', null],
    [null, 'TOO_MANY_REQUESTS'],
    ['https://ringar.example/link/c', null],
  ]);
});

test('one is made at a time', async () => {
  let open = 0;
  let most = 0;
  await askEach(
    [asked('a'), asked('b'), asked('c')],
    async () => {
      most = Math.max(most, (open += 1));
      await Promise.resolve();
      open -= 1;
      return { url: '', mail: null };
    },
    () => undefined,
  );
  expect(most).toBe(1);
});

test('the links to copy are those that no mail has carried', () => {
  const made = (id: string, mail: 'sent' | 'failed' | null): AskResult => ({
    ...asked(id),
    made: { url: `/${id}`, mail },
    error: null,
  });
  expect(linksToCopy([made('a', null), made('b', 'sent'), made('c', 'failed'), { ...asked('d'), made: null, error: 'no' }])).toBe(
    'Organisation a\t/a\nOrganisation c\t/c',
  );
});
