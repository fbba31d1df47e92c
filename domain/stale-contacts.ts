import type { Actor } from './actor.ts';
import { addMonths } from './dates.ts';

/** A contact that nobody has checked for longer than this may have changed. @source world "Contact decay" */
export const contactAgeMonths = 6;

/** What the check needs to know of an organisation. */
export type ContactedActor = Pick<
  Actor,
  'id' | 'name' | 'stage' | 'checkedOn' | 'contactOn' | 'contactRole' | 'contactEmail' | 'contactPhone'
>;

/**
 * Organisations whose contact was last checked more than six months ago, oldest first; one that nobody has checked is as
 * old as the day it was written. Only those with a contact written down, and not those that have declined. Throws
 * BAD_INPUT when `today` is not an ISO date.
 */
export function staleContacts<A extends ContactedActor>(actors: readonly A[], today: string): A[] {
  const limit = addMonths(today, -contactAgeMonths);
  return actors
    .filter((actor) => actor.stage !== 'declined' && hasContact(actor) && contactDay(actor) < limit)
    .toSorted((a, b) => compare(contactDay(a), contactDay(b)) || compare(a.name, b.name));
}

const contactDay = ({ checkedOn, contactOn }: ContactedActor): string => checkedOn ?? contactOn;

function hasContact({ contactRole, contactEmail, contactPhone }: ContactedActor): boolean {
  return [contactRole, contactEmail, contactPhone].some((text) => text.trim() !== '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
