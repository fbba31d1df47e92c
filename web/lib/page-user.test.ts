// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { userHeader } from '../../contract/user-header.ts';

const answer = (user: string | null, status = 200) => new Response(null, { status, headers: user ? { [userHeader]: user } : {} });

/** Every page has its user once: a fresh module is a fresh page. */
async function openPage() {
  vi.resetModules();
  const [page, drafts] = await Promise.all([import('./page-user.ts'), import('./drafts.ts')]);
  return { ...page, ...drafts };
}

/** A page of this user, whom the server's first answer names. */
async function openPageOf(user: string) {
  const page = await openPage();
  page.followPageUser();
  page.noteUserOf(answer(user));
  return page;
}

beforeEach(() => sessionStorage.clear());

describe('whom the page belongs to', () => {
  test('is said by the first answer and sent with every request after it', async () => {
    const page = await openPage();
    page.followPageUser();
    expect(page.pageUserHeaders()).toEqual({});
    page.noteUserOf(answer('coordinator'));
    expect(page.pageUserHeaders()).toEqual({ [userHeader]: 'coordinator' });
  });

  test('does not change: an answer for another is refused', async () => {
    const page = await openPageOf('coordinator');
    expect(() => page.noteUserOf(answer('police'))).toThrow(expect.objectContaining({ code: 'OTHER_USER' }));
    expect(page.pageUser()).toBe('coordinator');
  });

  test('pages by link belong to the link, whoever is signed in', async () => {
    const page = await openPage();
    page.setPageUser('link');
    page.noteUserOf(answer('coordinator'));
    expect([page.pageUser(), page.pageUserHeaders()]).toEqual(['link', {}]);
  });
});

describe('a draft', () => {
  test('is there for its writer after signing in again, and for nobody else', async () => {
    (await openPageOf('coordinator')).writeDraft('round/1', { value: 'mitt svar' });
    expect((await openPageOf('police')).readDraft('round/1')).toBeNull();
    const again = await openPageOf('coordinator');
    again.clearTabButDrafts();
    expect(again.readDraft('round/1')).toEqual({ value: 'mitt svar' });
    again.dropDraft('round/1');
    expect((await openPageOf('coordinator')).readDraft('round/1')).toBeNull();
  });

  test('of an earlier version, which does not say whose it is, is given to nobody', async () => {
    sessionStorage.setItem('ringar.draft.round/1', '{"value":"vems?"}');
    const page = await openPageOf('police');
    expect(page.readDraft('round/1')).toBeNull();
    page.dropOwnerlessDrafts();
    expect(sessionStorage.length).toBe(0);
  });

  test('is not kept while nobody knows who writes', async () => {
    (await openPage()).writeDraft('round/1', 'text');
    expect(sessionStorage.length).toBe(0);
  });
});
