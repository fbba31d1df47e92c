import { list as actorsList } from './actors/list.ts';
import { get as collaborationGet } from './collaboration/get.ts';
import { list as collaborationList } from './collaboration/list.ts';
import { os } from './implementer.ts';
import * as me from './me/me.ts';

/** Every procedure, by the contract's names. */
export const router = os.router({
  me: { get: me.get, update: me.update },
  collaborations: { list: collaborationList, get: collaborationGet },
  actors: { list: actorsList },
});
