import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { Hono } from 'hono';

import { contract } from '../../contract/index.ts';
import { apiReferencePage } from './api-reference.ts';

/** GET /api/openapi.json (OpenAPI 3.1), made once from the contract, and GET /api/docs, the same to read. */
export function openApiRoutes(): Hono {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  let made: Promise<unknown> | undefined;
  const specification = () =>
    (made ??= generator.generate(contract, {
      info: {
        title: 'Ringar',
        version: '1',
        description: 'Structured local collaboration. Refusals are {code, message, data?}.',
      },
      servers: [{ url: '/api' }],
    }));
  return new Hono()
    .get('/openapi.json', async (c) => c.json((await specification()) as object))
    .get('/docs', async (c) => c.html(apiReferencePage((await specification()) as Parameters<typeof apiReferencePage>[0])));
}
