import { and, eq, sql } from 'drizzle-orm';

import type { Answer, MyAnswers } from '../../contract/rounds.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Field } from '../../domain/method.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { answerRange, fieldEverUsed } from '../store/queries/method-in-use.ts';
import { readMyAnswers, requireRound, type RoundRow } from '../store/queries/rounds.ts';
import { response, roundParticipant } from '../store/schema/index.ts';

type GivenAnswers = Record<string, { [Part in keyof Answer]?: Answer[Part] | undefined }>;

/**
 * Saves my own answers in an open round. What is left out, an item or a part of its answer, keeps what was saved before.
 * `answered` is true once every item has a value; it can turn false again. A core member who joined after the round opened
 * takes part from the first answer on.
 * Errors: NOT_ALLOWED, NOT_FOUND, ROUND_CLOSED; BAD_INPUT for an item or a value the field does not have; STALE_VERSION with
 * `current`, my answers as they are, when I have answered elsewhere since `version`; TOO_MANY_DOTS with how many were placed
 * and how many there are, where dots are.
 * @source design principle 3, inventory V04
 */
export async function answerRound(
  work: Work,
  services: Services,
  input: { id: string; answers: GivenAnswers; version: number },
): Promise<MyAnswers> {
  requireRight(work.scope, 'answer-rounds');
  const row = await requireRound(work, input.id);
  if (row.closedAt) throw new Refusal('ROUND_CLOSED');
  const field = await fieldEverUsed(work, services, row);
  checkAnswers(field, row, input.answers);
  const before = await readMyAnswers(work, row.id);
  const first = field?.dots && before.version === 0 ? withoutDots(row) : before.answers;
  const answers = joinAnswers(first, input.answers);
  const version = await storeAnswers(work, { roundId: row.id, answers, since: input.version });
  const isAnswered = (all: Record<string, Answer>) =>
    field?.dots ? placedDots(all) > 0 : row.items.every((item) => (all[item]?.value ?? null) !== null);
  if (version === null) {
    const current = await readMyAnswers(work, row.id);
    throw new Refusal('STALE_VERSION', { current: { ...current, answered: isAnswered(current.answers) } });
  }
  const placed = placedDots(answers);
  if (field?.dots && placed > field.dots) throw new Refusal('TOO_MANY_DOTS', { placed, most: field.dots });
  const answered = isAnswered(answers);
  await noteAnswered(work, row.id, answered);
  return { answers, version, answered };
}

const placedDots = (answers: Record<string, Answer>) => Object.values(answers).reduce((sum, { value }) => sum + (value ?? 0), 0);

/** Stores the answers on top of the version they build on, and gives the new one; null when another is stored. */
async function storeAnswers(
  { tx, scope }: Work,
  { roundId, answers, since }: { roundId: string; answers: Record<string, Answer>; since: number },
): Promise<number | null> {
  const values = { collaborationId: scope.collaborationId, roundId, authorId: scope.userId, answers };
  if (since === 0) {
    const [saved] = await tx.insert(response).values(values).onConflictDoNothing().returning({ version: response.version });
    return saved?.version ?? null;
  }
  const [saved] = await tx
    .update(response)
    .set({ answers, version: since + 1 })
    .where(
      and(
        eq(response.collaborationId, scope.collaborationId),
        eq(response.roundId, roundId),
        eq(response.authorId, scope.userId),
        eq(response.version, since),
      ),
    )
    .returning({ version: response.version });
  return saved?.version ?? null;
}

/** The stored answers with what was given on top, part by part. */
function joinAnswers(stored: Record<string, Answer>, given: GivenAnswers): Record<string, Answer> {
  const joined = { ...stored };
  for (const [item, { value, comment }] of Object.entries(given)) {
    const before = stored[item] ?? { value: null, comment: '' };
    joined[item] = { value: value === undefined ? before.value : value, comment: comment ?? before.comment };
  }
  return joined;
}

/** No dot on any row: a row without one from somebody counts as none, so that every row has as many answers. */
const withoutDots = ({ items }: RoundRow): Record<string, Answer> =>
  Object.fromEntries(items.map((item) => [item, { value: 0, comment: '' }]));

function checkAnswers(field: Field | undefined, row: RoundRow, answers: GivenAnswers): void {
  const { min, max } = field ? answerRange(field) : { min: 0, max: 100 };
  const wrong = Object.entries(answers).filter(
    ([item, { value }]) => !row.items.includes(item) || (typeof value === 'number' && (value < min || value > max)),
  );
  if (wrong.length > 0) throw new Refusal('BAD_INPUT', { fields: wrong.map(([item]) => ({ path: `answers.${item}` })) });
}

/** Others are told only when someone has become ready or is no longer: how often someone hesitates is nobody's business. */
async function noteAnswered(work: Work, roundId: string, answered: boolean): Promise<void> {
  const { tx, scope } = work;
  const moved = await tx
    .insert(roundParticipant)
    .values({ collaborationId: scope.collaborationId, roundId, memberId: scope.member!.id, answered })
    .onConflictDoUpdate({
      target: [roundParticipant.collaborationId, roundParticipant.roundId, roundParticipant.memberId],
      set: { answered },
      setWhere: sql`${roundParticipant.answered} <> excluded.answered`,
    })
    .returning({ answered: roundParticipant.answered });
  if (moved.length > 0) await work.changed('rounds', 'journey');
}
