import { sql } from 'drizzle-orm';

import type { Answer } from '../../contract/rounds.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Field } from '../../domain/method.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { answerRange, fieldEverUsed } from '../store/queries/method-in-use.ts';
import { requireRound, type RoundRow } from '../store/queries/rounds.ts';
import { response, roundParticipant } from '../store/schema/index.ts';

/**
 * Saves my own answers in an open round. Items left out keep what was saved before, so that two devices do not wipe
 * each other's rows. `answered` is true once every item has a value; it can turn false again. A core member who joined
 * after the round opened takes part from the first answer on.
 * Errors: NOT_ALLOWED, NOT_FOUND, ROUND_CLOSED; BAD_INPUT for an item or a value the field does not have; TOO_MANY_DOTS
 * with how many were placed and how many there are, where dots are.
 * @source design principle 3, inventory V04
 */
export async function answerRound(
  work: Work,
  services: Services,
  input: { id: string; answers: Record<string, Answer> },
): Promise<{ answers: Record<string, Answer>; answered: boolean }> {
  const { tx, scope } = work;
  requireRight(scope, 'answer-rounds');
  const row = await requireRound(work, input.id);
  if (row.closedAt) throw new Refusal('ROUND_CLOSED');
  const field = await fieldEverUsed(work, services, row);
  checkAnswers(field, row, input.answers);
  const [saved] = await tx
    .insert(response)
    .values({
      collaborationId: scope.collaborationId,
      roundId: row.id,
      authorId: scope.userId,
      answers: { ...(field?.dots ? withoutDots(row) : {}), ...input.answers },
    })
    .onConflictDoUpdate({
      target: [response.collaborationId, response.roundId, response.authorId],
      set: { answers: sql`${response.answers} || ${JSON.stringify(input.answers)}::jsonb` },
    })
    .returning({ answers: response.answers });
  const answers = saved!.answers;
  const placed = Object.values(answers).reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (field?.dots && placed > field.dots) throw new Refusal('TOO_MANY_DOTS', { placed, most: field.dots });
  const answered = field?.dots ? placed > 0 : row.items.every((item) => (answers[item]?.value ?? null) !== null);
  await noteAnswered(work, row.id, answered);
  return { answers, answered };
}

/** No dot on any row: a row without one from somebody counts as none, so that every row has as many answers. */
const withoutDots = ({ items }: RoundRow): Record<string, Answer> =>
  Object.fromEntries(items.map((item) => [item, { value: 0, comment: '' }]));

function checkAnswers(field: Field | undefined, row: RoundRow, answers: Record<string, Answer>): void {
  const { min, max } = field ? answerRange(field) : { min: 0, max: 100 };
  const wrong = Object.entries(answers).filter(
    ([item, { value }]) => !row.items.includes(item) || (value !== null && (value < min || value > max)),
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
