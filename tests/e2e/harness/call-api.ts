import type { APIResponse, Page } from '@playwright/test';

/** Calls the API as the person who is signed in on the page, from outside the page. */
export function callApi(
  page: Page,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  data?: object,
): Promise<APIResponse> {
  const { origin } = new URL(page.url());
  return page.request.fetch(`${origin}/api${path}`, { method, headers: { origin }, ...(data ? { data } : {}) });
}

/** The answer of a call that must succeed. */
export async function readApi<Answer>(...call: Parameters<typeof callApi>): Promise<Answer> {
  const response = await callApi(...call);
  if (!response.ok()) throw new Error(`${call[1]} ${call[2]}: ${response.status()} ${await response.text()}`);
  return (await response.json()) as Answer;
}
