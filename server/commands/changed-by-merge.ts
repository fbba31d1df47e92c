import type { Moved } from '../../domain/actor-merge.ts';
import type { Topic, Work } from '../store/door.ts';
import { notePlanChange } from './open-plan.ts';

const inPlan: readonly string[] = ['budget', 'grant', 'communication', 'evaluation'];

/** Tells open pages what a merge, or its undoing, has changed; a plan whose rows moved has changed too. */
export async function changedByMerge(work: Work, journal: Moved[]): Promise<void> {
  const isPlan = journal.some((moved) => moved.kind === 'activity' || (moved.kind === 'column' && inPlan.includes(moved.column)));
  if (isPlan) await notePlanChange(work);
  // Names stand nearly everywhere, so that nearly everything is read again.
  const topics: Topic[] = ['actors', 'collaboration', 'members', 'tasks', 'registers', 'thread', 'plan', 'documents'];
  await work.changed(...topics);
}
