import type { BetterAuthOptions, DBAdapter, DBTransactionAdapter, Where } from 'better-auth';

import { hashToken } from './tokens.ts';

type OpenAdapter = (options: BetterAuthOptions) => DBAdapter;

/**
 * The library's way to the database, so that the database keeps a hash of a session's token and never the token itself:
 * whoever reads a backup cannot sign in with it. The library goes on handling the token that the browser has; only a
 * list of sessions, which nobody asked for by token, gives hashes.
 */
export function hashSessionTokens(open: OpenAdapter): OpenAdapter {
  return (options) => {
    const adapter = open(options);
    return {
      ...withHashes(adapter),
      transaction: (work) => adapter.transaction((inner) => work(withHashes(inner))),
    };
  };
}

function withHashes(adapter: DBTransactionAdapter): DBTransactionAdapter {
  return {
    ...adapter,
    create: async (query) => {
      if (query.model !== 'session') return adapter.create(query);
      const { token } = query.data as unknown as { token: string };
      const row = await adapter.create({ ...query, data: { ...query.data, token: hashToken(token) } });
      return { ...row, token } as never;
    },
    findOne: async (query) => asAsked(query, await adapter.findOne(hashed(query))),
    findMany: async (query) => (await adapter.findMany(hashed(query))).map((row) => asAsked(query, row)) as never,
    count: (query) => adapter.count(hashed(query)),
    update: async (query) => asAsked(query, await adapter.update(hashed(query))),
    updateMany: (query) => adapter.updateMany(hashed(query)),
    delete: (query) => adapter.delete(hashed(query)),
    deleteMany: (query) => adapter.deleteMany(hashed(query)),
    consumeOne: async (query) => asAsked(query, await adapter.consumeOne(hashed(query))),
    incrementOne: async (query) => asAsked(query, await adapter.incrementOne(hashed(query))),
  };
}

type Query = { model: string; where?: Where[] | undefined };

const tokensIn = ({ model, where = [] }: Query): string[] =>
  model === 'session' ? where.flatMap(({ field, value }) => (field === 'token' ? (value as string | string[]) : [])) : [];

/** The query with hashes for tokens. */
function hashed<Q extends Query>(query: Q): Q {
  if (tokensIn(query).length === 0) return query;
  const where = query.where!.map((one) => {
    if (one.field !== 'token') return one;
    return {
      ...one,
      value: Array.isArray(one.value) ? one.value.map((token) => hashToken(String(token))) : hashToken(String(one.value)),
    };
  });
  return { ...query, where };
}

/** The row with the token it was asked for by. */
function asAsked<Row>(query: Query, row: Row): Row {
  const kept = (row as { token?: string } | null)?.token;
  const token = kept === undefined ? undefined : tokensIn(query).find((one) => hashToken(one) === kept);
  return token === undefined ? row : { ...row, token };
}
