import { describe, expect, test } from 'vitest';

import { createMakingLimit } from './making-limit.ts';

const by = (person: string, collaborationId = 'town') => ({ collaborationId, person });

/** A document that is made until it is let go. */
function slowly() {
  let done!: () => void;
  const made = new Promise<string>((resolve) => (done = () => resolve('document')));
  return { make: () => made, done };
}
const tooMany = (limit: number) => ({ code: 'TOO_MANY_DOCUMENTS', data: { limit } });

describe('createMakingLimit', () => {
  test('refuses a person’s third while two are made, and takes it when one is ready', async () => {
    const within = createMakingLimit({ person: 2, collaboration: 9 });
    const [first, second] = [slowly(), slowly()];
    const running = [within(by('a'), first.make), within(by('a'), second.make)];
    await expect(within(by('a'), () => 'third')).rejects.toMatchObject(tooMany(2));
    expect(await within(by('b'), () => 'of another')).toBe('of another');
    first.done();
    expect(await running[0]).toBe('document');
    expect(await within(by('a'), () => 'third')).toBe('third');
    second.done();
    await running[1];
  });

  test('refuses a collaboration’s third whoever asks, and no other collaboration’s', async () => {
    const within = createMakingLimit({ person: 2, collaboration: 2 });
    const slow = slowly();
    const running = ['a', 'b'].map((person) => within(by(person), slow.make));
    await expect(within(by('c'), () => 'third')).rejects.toMatchObject(tooMany(2));
    expect(await within(by('a', 'other'), () => 'there')).toBe('there');
    slow.done();
    await Promise.all(running);
    expect(await within(by('c'), () => 'third')).toBe('third');
  });

  test('one that cannot be made takes no place', async () => {
    const within = createMakingLimit({ person: 1, collaboration: 1 });
    for (let index = 0; index < 3; index++)
      await expect(within(by('a'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await within(by('a'), () => 'made')).toBe('made');
  });
});
