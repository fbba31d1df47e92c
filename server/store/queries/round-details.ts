import type { Round } from '../../../contract/rounds.ts';
import { requireRight } from '../../policies/may.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { fieldEverUsed } from './method-in-use.ts';
import { readComments, readOutcomes, readSpreads, readTrend, roundVerdict } from './round-results.ts';
import { listRounds, readMyAnswers, readParticipants, requireRound, summarise } from './rounds.ts';

/**
 * A round as its members see it: who has answered, my own answers, and once it is closed the spread, the comments and
 * what the group decided. Never whose answer is whose. Errors: NOT_ALLOWED, NOT_FOUND.
 * @source design principle 3
 */
export async function readRound(work: Work, services: Services, id: string): Promise<Round> {
  requireRight(work.scope, 'read-worksheets');
  const row = await requireRound(work, id);
  const field = await fieldEverUsed(work, services, row);
  const people = await readParticipants(work, [id]);
  const isOpen = row.closedAt === null;
  const spread = (await readSpreads(work, [id], field)).get(id) ?? [];
  const decided = (await readOutcomes(work, [id])).get(id) ?? [];
  const mine = await readMyAnswers(work, id);
  const siblings = await listRounds(work, { method: row.method, station: row.station, exercise: row.exercise, field: row.field });
  return {
    ...summarise(work, row, people),
    participants: people.map((person) => ({
      memberId: person.memberId,
      name: person.name,
      title: person.title,
      me: person.memberId === work.scope.member?.id,
      answered: person.answered,
      remindedAt: person.remindedAt?.toISOString() ?? null,
    })),
    mineAnswers: mine.answers,
    mineVersion: mine.version,
    hidden: isOpen ? 'open' : spread.length === 0 ? 'too-few' : null,
    spread: row.items.flatMap((item) => spread.filter((one) => one.item === item)),
    comments: await readComments(work, id),
    outcomes: row.items.map((item) => decided.find((one) => one.item === item) ?? { item, value: null, why: '', version: 0 }),
    verdict: roundVerdict(field?.rule, row.items, decided),
    trend: await readTrend(work, row, field),
    superseded: siblings.some((other) => other.number > row.number),
  };
}
