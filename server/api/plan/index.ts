import { activities } from './activities.ts';
import { budget } from './budget.ts';
import { communication } from './communication.ts';
import { evaluation } from './evaluation.ts';
import { goals } from './goals.ts';
import { grants } from './grants.ts';
import { overallGoals } from './overall-goals.ts';
import { bringIn, get, proposals, update } from './plan.ts';

/** Every procedure of the plan, by the contract's names. */
export const plan = {
  get,
  update,
  proposals,
  bringIn,
  overallGoals,
  goals,
  activities,
  budget,
  grants,
  communication,
  evaluation,
};
