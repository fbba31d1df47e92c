import { compareWords } from '../../domain/word-order.ts';
type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  enum?: unknown[];
  description?: string;
  items?: Schema;
};
type Parameter = { name: string; in: string; required?: boolean; schema?: Schema };
type Operation = {
  summary?: string;
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>;
};
type Specification = { info: { title: string; description?: string }; paths?: Record<string, Record<string, Operation>> };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** The API as a page to read: every procedure with what it takes and gives. No script, no request to anyone else. */
export function apiReferencePage(specification: Specification): string {
  const operations = Object.entries(specification.paths ?? {})
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
    )
    .toSorted((a, b) => compareWords(a.path, b.path) || compareWords(a.method, b.method));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(specification.info.title)} API</title>
<link rel="stylesheet" href="/api-reference.css">
</head>
<body>
<main>
<h1>${escape(specification.info.title)} API</h1>
<p>${escape(specification.info.description ?? '')} The same as data: <a href="/api/openapi.json">openapi.json</a>.</p>
${operations.map(describeOperation).join('\n')}
</main>
</body>
</html>`;
}

function describeOperation({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const answer = Object.values(operation.responses?.['200']?.content ?? {})[0]?.schema;
  const takes = [
    ...(operation.parameters ?? []).map(({ name, required, schema }) => row(name, schema ?? {}, required ?? false)),
    ...Object.entries(body?.properties ?? {}).map(([name, schema]) => row(name, schema, body?.required?.includes(name) ?? false)),
  ];
  const gives = Object.entries((answer?.type === 'array' ? answer.items?.properties : answer?.properties) ?? {}).map(
    ([name, schema]) => row(name, schema, true),
  );
  return `<section>
<h2><code>${method} ${escape(path)}</code></h2>
<p>${escape(operation.summary ?? '')}</p>
${table('Takes', takes)}${table(answer?.type === 'array' ? 'Gives a list of' : 'Gives', gives)}</section>`;
}

function table(caption: string, rows: string[]): string {
  if (rows.length === 0) return '';
  return `<table><caption>${caption}</caption><thead><tr><th scope="col">Name</th><th scope="col">Type</th></tr></thead><tbody>${rows.join('')}</tbody></table>\n`;
}

function row(name: string, schema: Schema, required: boolean): string {
  const type = schema.enum
    ? schema.enum.map((value) => JSON.stringify(value)).join(' | ')
    : [schema.type ?? 'value'].flat().join(' | ');
  return `<tr><th scope="row"><code>${escape(name)}${required ? '' : '?'}</code></th><td>${escape(type)}</td></tr>`;
}
