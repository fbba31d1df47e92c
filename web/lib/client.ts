import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../contract/index.ts';
import { sendOrTake } from './early-reads.ts';
import { noteUserOf, pageUserHeaders } from './page-user.ts';

export type ApiClient = ContractRouterClient<Contract>;

/** Calls the server: `await client.actors.list({ collaboration })`. A refusal is thrown; see `refusal.ts`. */
export const client: ApiClient = createORPCClient(
  new RPCLink({
    url: () => `${location.origin}/rpc`,
    headers: pageUserHeaders,
    fetch: async (request, init) => noteUserOf(await sendOrTake(request, init)),
  }),
);
