import type { Page } from '@playwright/test';

import { callApi, readApi } from './call-api.ts';

/** Forty-two characters, of which twenty-eight are one word. */
export const longTownName = 'Myndighetssamverkansområdena i Hälsingland';
/** A word of 32 letters, as Swedish makes them. */
export const longWord = 'Samverkansöverenskommelsearbetet';

const api = '/collaborations/exempelstad';
type Row = { id: string; version: number } & Record<string, unknown>;

/** What people write in rows of each list, by the address it is changed at. */
const writtenFields: Record<string, string[]> = {
  'plan/overall-goals': ['text'],
  'plan/goals': ['title', 'description', 'measure', 'unit'],
  'plan/activities': ['title', 'what', 'risk', 'counterMeasure', 'followUp'],
  'plan/budget': ['item', 'source'],
  'plan/grants': ['source', 'purpose'],
  'plan/communication': ['audience', 'matters', 'reach', 'tone', 'helpers'],
  'plan/evaluation': ['what', 'how', 'documented'],
  actors: ['name', 'contactRole', 'note'],
  members: ['title'],
  missions: ['title', 'purpose', 'goal', 'result'],
  meetings: ['title', 'place'],
  tasks: ['title'],
};

/** The example town with a name of forty-two characters, and a word of 32 letters first in all that its people write. Gives how many rows. */
export async function writeLongWords(coordinator: Page): Promise<number> {
  const settings = await readApi<{ version: number }>(coordinator, 'GET', `${api}/settings`);
  await readApi(coordinator, 'PATCH', `${api}/settings`, { version: settings.version, name: longTownName });
  let changed = 0;
  const plan = await readApi<{ plan: Record<string, Row[]> }>(coordinator, 'GET', `${api}/plan`);
  for (const [path, fields] of Object.entries(writtenFields)) {
    const [, list = ''] = path.split('plan/');
    const rows = list
      ? plan.plan[list.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())]!
      : await readApi<Row[]>(coordinator, 'GET', `${api}/${path}`);
    for (const row of rows) changed += await lengthen(coordinator, `${path}/${row.id}`, row, fields);
  }
  return changed;
}

async function lengthen(coordinator: Page, path: string, row: Row, fields: string[]): Promise<number> {
  const words = Object.fromEntries(fields.map((field) => [field, `${longWord} ${(row[field] as string) ?? ''}`.slice(0, 200)]));
  const response = await callApi(coordinator, 'PATCH', `${api}/${path}`, { version: row.version, ...words });
  // A mission that is over, or somebody who has left, is changed no more.
  return response.ok() ? 1 : 0;
}
