import { brokenBodies, oddHeaders, oddInAddress, oddJson } from './odd-values.ts';

/** A part of an OpenAPI document, as far as it is read here. */
export type Schema = {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  contentMediaType?: string;
};
type Parameter = { name: string; in: 'path' | 'query'; schema: Schema };
type Operation = { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } };
export type Specification = { paths: Record<string, Record<string, Operation>> };

export type Asked = { method: string; path: string; headers: Record<string, string>; body: Buffer | undefined };

/** An operation to ask: method, address with braces, what it takes. */
export type Target = { method: string; path: string; operation: Operation };

export type Known = {
  /** Words that stand for something that exists: ids, keys, names, by the name of the field. */
  words: Record<string, string[]>;
  ids: string[];
  /** Ids by the kind of thing, as the address names it: "actors". */
  idsOf: Record<string, string[]>;
};

/** What an address is about: its last part that is no parameter. */
export const kindOf = (path: string) => path.split('/').findLast((part) => part !== '' && !part.startsWith('{')) ?? '';

/** Makes requests, most of them right but for a few odd places; with `right`, without any. */
export function createRequests(random: () => number, known: Known, { right: isRight = false } = {}) {
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const chance = (part: number) => random() < part;

  /** JSON text of a value that the schema allows, more or less. */
  function right(schema: Schema, name: string, odds: number): string {
    if (chance(odds)) return pick(oddJson);
    const choice = schema.anyOf ?? schema.oneOf;
    if (choice) return right(pick(choice), name, odds);
    if (schema.enum) return JSON.stringify(pick(schema.enum));
    if ('const' in schema) return JSON.stringify(schema.const);
    const type = Array.isArray(schema.type) ? pick(schema.type) : schema.type;
    if (type === 'object') return object(schema, odds);
    if (type === 'array') return `[${Array.from({ length: below(4) }, () => right(schema.items ?? {}, name, odds)).join()}]`;
    if (type === 'integer' || type === 'number') return String(whole(schema, name));
    if (type === 'boolean') return String(chance(0.5));
    if (type === 'null') return 'null';
    if (type === 'string') return JSON.stringify(word(schema, name));
    return pick(oddJson);
  }

  function object({ properties = {}, required = [], additionalProperties }: Schema, odds: number): string {
    const parts = Object.entries(properties)
      .filter(([key]) => (required.includes(key) ? !chance(odds / 2) : chance(0.5)))
      .map(([key, schema]) => `${JSON.stringify(key)}:${right(schema, key, odds)}`);
    if (typeof additionalProperties === 'object')
      for (let n = below(3); n > 0; n -= 1)
        parts.push(`${JSON.stringify(pick(known.words['key']!))}:${right(additionalProperties, '', odds)}`);
    return `{${parts.join()}}`;
  }

  function whole({ minimum = 0, maximum = 100 }: Schema, name: string): number {
    if (/version/i.test(name)) return 1 + below(3);
    return Math.max(minimum, Math.min(maximum, pick([minimum, minimum + below(100), maximum, 2026])));
  }

  function word(schema: Schema, name: string): string {
    if (schema.format === 'uuid') return known.ids.length > 0 && chance(0.8) ? pick(known.ids) : crypto.randomUUID();
    if (schema.format === 'date') return `20${20 + below(20)}-0${1 + below(9)}-1${below(9)}`;
    if (schema.format === 'email') return `p${below(1_000)}@norr.example`;
    const listed = known.words[name];
    if (listed && (isRight || chance(0.9))) return pick(listed);
    return pick(['Hotellet', 'å ä ö', 'stad-for-stad', 'x'.repeat(schema.minLength ?? 1), pick(known.ids) ?? 'x']);
  }

  function form(schema: Schema, odds: number): Buffer {
    const name = pick(['lista.csv', 'lista.xlsx', 'a"b\r\nc', '\u0000', '../x', 'å'.repeat(300), '']);
    const content = pick([
      'namn;bransch\r\nHotellet;hotell\r\n',
      'PK\x03\x04',
      '%PDF-1.7',
      '\x89PNG\r\n\x1a\n',
      '',
      '\0\0',
      '"'.repeat(5_000),
    ]);
    const parts = Object.entries(schema.properties ?? {}).map(([key, part]) =>
      key === 'file'
        ? `content-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${pick(['text/csv', 'x', ''])}\r\n\r\n${content}`
        : `content-disposition: form-data; name="${key}"\r\n\r\n${right(part, key, odds).replace(/^"|"$/g, '')}`,
    );
    const end = chance(0.9) ? '--x--\r\n' : pick(['--x', '', '--y--']);
    return Buffer.from(`${parts.map((part) => `--x\r\n${part}\r\n`).join('')}${end}`);
  }

  return ({ method, path, operation }: Target): Asked => {
    const odds = isRight ? 0 : pick([0, 0, 0.03, 0.2]);
    const inAddress = (schema: Schema, name: string) =>
      chance(odds) ? pick(oddInAddress) : encodeURIComponent(right(schema, name, 0).replace(/^"|"$/g, '')).slice(0, 2_000);
    const parameters = operation.parameters ?? [];
    const address = path.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const there = known.idsOf[kindOf(path.slice(0, path.indexOf(whole)))] ?? [];
      if (there.length > 0 && (name === 'id' || name === 'other') && (isRight || chance(0.85))) return pick(there);
      return inAddress(parameters.find((one) => one.name === name)?.schema ?? { type: 'string' }, name);
    });
    const query = parameters
      .filter((one) => one.in === 'query' && chance(0.8))
      .map(
        ({ name, schema }) =>
          `${!isRight && chance(0.05) ? `${name}[${pick(['a', '0', '', '__proto__'])}]` : name}=${inAddress(schema, name)}`,
      );
    const headers: Record<string, string> = {};
    let body: Buffer | undefined;
    const [kind, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
    if (kind && content) {
      headers['content-type'] = kind.startsWith('multipart/') ? 'multipart/form-data; boundary=x' : kind;
      body = kind.startsWith('multipart/') ? form(content.schema, odds) : Buffer.from(right(content.schema, '', odds));
      if (!isRight && chance(0.03)) body = Buffer.from(pick(brokenBodies));
      if (!isRight && chance(0.01)) body = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
    } else if (!isRight && method !== 'GET' && chance(0.3)) {
      headers['content-type'] = 'application/json';
      body = Buffer.from(pick(brokenBodies));
    }
    if (!isRight && chance(0.1)) {
      const [name, value] = pick(oddHeaders);
      headers[name] = value;
    }
    return { method, path: `${address}${query.length > 0 ? `?${query.join('&')}` : ''}`, headers, body };
  };
}
