import { expect, test } from 'vitest';

import { nameRequests } from './same-request.ts';

const memory = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    kept,
  };
};
const add = ['plan', 'activities', 'add'];
const input = (title: string, more = {}) => ({ collaboration: 'stad', title, ...more });

/** Sends calls whose answers are lost, refused or come; gives the id each carried. */
function sender(store = memory()) {
  const named = nameRequests(store);
  const send = async (outcome: unknown, title: string, more = {}, path = add) => {
    let carried = '';
    const done = named(path, input(title, more), async (id) => {
      carried = id;
      if (outcome) throw outcome;
    });
    await done.catch(() => undefined);
    return carried;
  };
  return { send, store };
}
const lost = new TypeError('fetch failed');
const refused = { code: 'BAD_INPUT', status: 400 };

test('pressed again after no answer, the call carries the same id; after an answer or a refusal, a new one', async () => {
  const { send } = sender();
  const first = await send(lost, 'En');
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(await send(lost, 'En')).toBe(first);
  expect(await send({ status: 502 }, 'En')).toBe(first);
  expect(await send(null, 'En')).toBe(first);
  const next = await send(refused, 'En');
  expect(next).not.toBe(first);
  expect(await send(null, 'En')).not.toBe(next);
});

test('with other words it carries the same id too, so that the server can say that the first arrived', async () => {
  const { send } = sender();
  const first = await send(lost, 'En');
  expect(await send({ code: 'ALREADY_MADE', status: 409 }, 'Två')).toBe(first);
  expect(await send(null, 'Två')).not.toBe(first);
});

test('of several without an answer each finds its own; another row, town or procedure has ids of its own', async () => {
  const { send } = sender();
  const [one, two] = [await send(lost, 'En', { id: 'a' }), await send(lost, 'En', { id: 'b' })];
  expect(new Set([one, two]).size).toBe(2);
  expect(await send(lost, 'En', { id: 'a' })).toBe(one);
  expect(await send(lost, 'En', { id: 'b' })).toBe(two);
  const a = await send(lost, 'A', { id: 'c' });
  const other = await send(null, 'A', { id: 'c', collaboration: 'annan' });
  expect(other).not.toBe(a);
  expect(await send(null, 'A', { id: 'c' }, ['tasks', 'create'])).not.toBe(a);
  expect(await send(null, 'A', { id: 'c' })).toBe(a);
});

test('two at once are two', async () => {
  const { send } = sender();
  const lines = await Promise.all([send(lost, 'Rad'), send(lost, 'Rad')]);
  expect(new Set(lines).size).toBe(2);
});

test('it outlives a reload, holds no words, and does without a store', async () => {
  const { send, store } = sender();
  const first = await send(lost, 'Hemligt');
  expect([...store.kept.values()].join()).not.toContain('Hemligt');
  expect(await sender(store).send(null, 'Hemligt')).toBe(first);
  const broken = {
    ...memory(),
    getItem: () => '{',
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(await sender(broken).send(lost, 'En')).toMatch(/^[0-9a-f-]{36}$/);
});
