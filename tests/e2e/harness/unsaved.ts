import type { APIResponse, Page } from '@playwright/test';

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

/** Ends the session of the browser at the server; its pages know nothing of it. */
export async function endSession(page: Page): Promise<void> {
  const response: APIResponse = await callApi(page, 'POST', '/auth/sign-out', {});
  if (!response.ok()) throw new Error(`sign-out: ${response.status()} ${await response.text()}`);
}
