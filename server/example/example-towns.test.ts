import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Field, Method } from '../../domain/method.ts';
import { misfits } from '../../domain/register.ts';
import type { LivePlain } from '../../worksheets/live-document.ts';
import type { Work } from '../store/door.ts';
import { openItems } from '../store/queries/items.ts';
import { selectPlanRows } from '../store/queries/plan-rows.ts';
import { selectRegisterRows } from '../store/queries/register-rows.ts';
import { readThread } from '../store/queries/thread.ts';
import { collaboration, liveDocument, threadLink } from '../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { ensureExampleTowns } from './ensure-example-towns.ts';

let ringar: TestRingar;
let method: Method;

beforeAll(async () => {
  ringar = await startTestRingar();
  await ensureExampleTowns(ringar);
  method = ringar.services.method('stad-for-stad', 'sv')!;
});
afterAll(() => ringar.stop());

async function inside<T>(slug: string, work: (work: Work) => Promise<T>): Promise<T> {
  const [town] = await ringar.system.db.select({ id: collaboration.id }).from(collaboration).where(eq(collaboration.slug, slug));
  return ringar.door.asProgram({ collaborationId: town!.id }, work);
}

const fieldOf = (place: string, key: string): Field | undefined => {
  const [station, exercise] = place.split('/');
  return method.stations
    .find((one) => one.key === station)
    ?.exercises.find((one) => one.key === exercise)
    ?.fields.find((one) => one.key === key);
};

/** True when a key of the values of a worksheet is one that the field's type writes, with a value of its kind. */
function holds({ type, items }: Field, rest: string[], value: unknown): boolean {
  const [item, part] = rest;
  const isItem = items.some(({ key }) => key === item);
  if (type === 'choice') return item === 'choice' && items.some(({ key }) => key === value);
  if (type === 'checklist') return isItem && part === 'checked' && typeof value === 'boolean';
  if (type === 'yes-no') return isItem && typeof value === (part === 'comment' ? 'string' : 'boolean');
  if (type === 'scale') return isItem && typeof value === (part === 'comment' ? 'string' : 'number');
  return type === 'period' && (item === 'startsOn' || item === 'months');
}

/** What stands in a worksheet and has no field of its kind in the method. */
function strays(place: string, plain: LivePlain): string[] {
  const wrong = (part: Record<string, unknown>, type: Field['type']) =>
    Object.keys(part).filter((key) => fieldOf(place, key)?.type !== type);
  const values = Object.entries(plain.values).flatMap(([key, value]) => {
    const [name = '', ...rest] = key.split('.');
    const field = fieldOf(place, name);
    return field && holds(field, rest, value) ? [] : [key];
  });
  const keys = [...wrong(plain.rich, 'rich-text'), ...wrong(plain.text, 'short-text'), ...wrong(plain.list, 'list'), ...values];
  return keys.map((key) => `${place}.${key}`);
}

describe.each(['exempelstad', 'mellanstad'])('%s', (slug) => {
  it('has written only in fields that the method has, and what their types hold', async () => {
    const sheets = await inside(slug, ({ tx, scope }) =>
      tx
        .select({ name: liveDocument.name, plain: liveDocument.plain })
        .from(liveDocument)
        .where(eq(liveDocument.collaborationId, scope.collaborationId)),
    );
    const prefix = `exercise/${method.id}/`;
    const written = sheets.filter(({ name }) => name.startsWith(prefix));
    expect(written.length).toBeGreaterThan(5);
    expect(written.flatMap(({ name, plain }) => strays(name.slice(prefix.length), plain as LivePlain))).toEqual([]);
  });

  it('has register rows whose cells fit their columns', async () => {
    const wrong = await inside(slug, async (work) => {
      const found: string[] = [];
      for (const register of method.registers)
        for (const { values } of await selectRegisterRows(work, register.key))
          found.push(...misfits(register, values).map((key) => `${register.key}.${key}`));
      return found;
    });
    expect(wrong).toEqual([]);
  });

  it('links only things that are there', async () => {
    const removed = await inside(slug, async (work) => {
      const items = await openItems(work, ringar.services, 'sv');
      const links = await work.tx
        .select({ toRef: threadLink.toRef })
        .from(threadLink)
        .where(and(eq(threadLink.collaborationId, work.scope.collaborationId)));
      expect(links.length).toBeGreaterThan(1);
      const threads = [];
      for (const { toRef } of links) threads.push(await readThread(work, items, toRef));
      return threads.flatMap(({ item, from }) => [item, ...from]).filter((one) => one.removed);
    });
    expect(removed).toEqual([]);
  });
});

it('fills every register of the method in exempelstad', async () => {
  const empty = await inside('exempelstad', async (work) => {
    const found: string[] = [];
    for (const { key } of method.registers) if ((await selectRegisterRows(work, key)).length < 4) found.push(key);
    return found;
  });
  expect(empty).toEqual([]);
});

it('shows where each goal of exempelstad comes from; the first one from a note in an exercise', async () => {
  const threads = await inside('exempelstad', async (work) => {
    const items = await openItems(work, ringar.services, 'sv');
    const found = [];
    for (const { id } of await selectPlanRows(work, 'goals')) found.push(await readThread(work, items, `goal:${id}`));
    return found;
  });
  expect(threads.filter(({ from }) => from.length === 0).map(({ item }) => item.label)).toEqual([]);
  const [first] = threads;
  expect(first!.from.some(({ ref }) => ref.startsWith('text:stad-for-stad/starting-point/what-would-happen/gap#'))).toBe(true);
  expect(first!.to.some(({ ref }) => ref.startsWith('activity:'))).toBe(true);
});
