import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../contract/index.ts';
import { notePosition } from './changes-position.ts';
import { sendOrTake } from './early-reads.ts';
import { noteUserOf, pageUserHeaders } from './page-user.ts';
import { nameRequests } from './same-request.ts';

export type ApiClient = ContractRouterClient<Contract>;

type CallContext = { requestId?: string };

// Asked for at each call: a browser that forbids the store throws there, where it is caught.
const named = nameRequests({
  getItem: (key) => sessionStorage.getItem(key),
  setItem: (key, value) => sessionStorage.setItem(key, value),
});

/** Calls the server: `await client.actors.list({ collaboration })`. A refusal is thrown; see `refusal.ts`. */
export const client: ApiClient = createORPCClient(
  new RPCLink<CallContext>({
    url: () => `${location.origin}/rpc`,
    headers: ({ context }) => ({
      ...pageUserHeaders(),
      ...(context.requestId === undefined ? {} : { 'idempotency-key': context.requestId }),
    }),
    fetch: async (request, init) => notePosition(noteUserOf(await sendOrTake(request, init))),
    interceptors: [
      ({ path, input, context, next, ...options }) =>
        named(path, input, (requestId) => next({ ...options, path, input, context: { ...context, requestId } })),
    ],
  }),
);
