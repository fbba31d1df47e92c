import { expect, test } from 'vitest';

import { openApiRoutes } from './openapi.ts';

test('the specification holds the contract, and the page reads the same without any script', async () => {
  const routes = openApiRoutes();
  const specification = (await (await routes.request('/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, object>;
  };
  expect(specification.openapi).toMatch(/^3\.1/);
  expect(Object.keys(specification.paths)).toContain('/collaborations/{collaboration}/actors');
  const page = await (await routes.request('/docs')).text();
  for (const path of Object.keys(specification.paths)) expect(page).toContain(path);
  expect(page).not.toMatch(/<script|style=|https?:\/\//);
});
