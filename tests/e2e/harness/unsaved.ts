import type { APIResponse, Page, Request } from '@playwright/test';

import type { Answer } from '../../../contract/rounds.ts';
import { callApi, readApi } from './call-api.ts';

type RoundPlace = { station: string; exercise: string; field: string };

const rounds = '/collaborations/exempelstad/rounds';

/** Opens the next round of a silent field in Exempelstad, and gives its id. */
export async function openNextRound(coordinator: Page, place: RoundPlace): Promise<string> {
  const { id } = await readApi<{ id: string }>(coordinator, 'POST', rounds, { method: 'stad-for-stad', ...place });
  return id;
}

/** What the database has of the answers of whoever is signed in, by item. */
export async function storedAnswers(page: Page, round: string): Promise<Record<string, Answer>> {
  const { mineAnswers } = await readApi<{ mineAnswers: Record<string, Answer> }>(page, 'GET', `${rounds}/${round}`);
  return mineAnswers;
}

/** The first answers of whoever is signed in, given from outside the page. */
export async function answerRound(page: Page, round: string, answers: Record<string, Partial<Answer>>): Promise<void> {
  await readApi(page, 'PUT', `${rounds}/${round}/answer`, { answers });
}

/** Ends the session of the browser at the server; its pages know nothing of it. */
export async function endSession(page: Page): Promise<void> {
  const response: APIResponse = await callApi(page, 'POST', '/auth/sign-out', {});
  if (!response.ok()) throw new Error(`sign-out: ${response.status()} ${await response.text()}`);
}

/**
 * From now on the page's next save of answers waits until a read of the round has begun, and that read gets its answer,
 * with the state from before the save, a second after the save has got its own. `isOver` tells when it has.
 */
export async function delayReadPastSave(page: Page): Promise<{ isOver: () => boolean }> {
  let isOver = false;
  let begin!: () => void;
  let finish!: () => void;
  const hasBegun = new Promise<void>((resolve) => (begin = resolve));
  const isSaved = new Promise<void>((resolve) => (finish = resolve));
  await page.route(
    '**/rpc/rounds/get*',
    async (route) => {
      const response = await route.fetch();
      begin();
      await isSaved;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      // The page may have given the read up by now.
      await route.fulfill({ response }).catch(() => undefined);
      isOver = true;
    },
    { times: 1 },
  );
  await page.route(
    '**/rpc/rounds/answer',
    async (route) => {
      await hasBegun;
      await route.continue();
    },
    { times: 1 },
  );
  page.on('requestfinished', (request: Request) => {
    if (request.url().endsWith('/rpc/rounds/answer')) finish();
  });
  return { isOver: () => isOver };
}
