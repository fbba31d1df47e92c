import { actors } from './actors.ts';
import { collaborations } from './collaborations.ts';
import { me } from './me.ts';

/** The typed API: everything the web knows of the server. `plan.freeze` lives in `server/api/plan/`. */
export const contract = { me, collaborations, actors };
export type Contract = typeof contract;
