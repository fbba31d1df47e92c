import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { askedInRevision, endOf, openAnswers, withAnswer, withVersions, type RevisionAnswer } from '../../domain/revision.ts';
import { planPhase } from '../../domain/plan-phase.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { readNewestDocument } from '../store/queries/documents.ts';
import { frozenPeriod } from '../store/queries/plan-in-force.ts';
import { readPlanContent } from '../store/queries/plan.ts';
import { collaboration, revision } from '../store/schema/index.ts';
import { updateActivity } from './update-activity.ts';
import { updateGoal } from './update-goal.ts';

/**
 * The revision that is open, the days of those that are finished, newest first, and what the newest of them wants changed
 * until a plan is frozen after it. Errors: NOT_ALLOWED.
 */
export async function readRevisions(work: Work) {
  const { tx, scope } = work;
  requireRight(scope, 'read-worksheets');
  const mine = eq(revision.collaborationId, scope.collaborationId);
  const [open] = await tx
    .select()
    .from(revision)
    .where(and(mine, isNull(revision.finishedAt)));
  const finished = await tx
    .select({ at: revision.finishedAt, answers: revision.answers })
    .from(revision)
    .where(and(mine, isNotNull(revision.finishedAt)))
    .orderBy(desc(revision.finishedAt));
  const newest = await readNewestDocument(work, 'plan');
  const [last] = finished;
  const awaitsPlan = last !== undefined && (newest === null || newest.frozenAt < last.at!);
  return {
    open: open
      ? {
          id: open.id,
          startedAt: open.startedAt.toISOString(),
          answers: withVersions(open.answers),
          version: open.version,
          documentId: open.documentId,
        }
      : null,
    finished: finished.map(({ at }) => at!.toISOString()),
    toChange: awaitsPlan ? withVersions(last.answers).filter(({ choice }) => choice === 'change') : null,
    planVersion: newest?.number ?? 0,
    phase: planPhase(frozenPeriod(newest), Number(work.clock.today().slice(0, 4))),
  };
}

/**
 * Starts the yearly revision. Two who start at once: the second is told of the first.
 * Errors: NOT_ALLOWED; REVISION_OPEN with its id.
 * @source inventory V02, settlement 24
 */
export async function startRevision(work: Work): Promise<{ id: string }> {
  const { tx, scope } = work;
  requireRight(scope, 'freeze-documents');
  const newest = await readNewestDocument(work, 'plan');
  const [row] = await tx
    .insert(revision)
    .values({ collaborationId: scope.collaborationId, documentId: newest?.id ?? null, startedAt: work.clock.now() })
    .onConflictDoNothing()
    .returning({ id: revision.id });
  if (!row) {
    const { open } = await readRevisions(work);
    throw new Refusal('REVISION_OPEN', { id: open?.id ?? '' });
  }
  await work.audit('revision.started', row.id, {});
  await work.changed('followUp');
  return row;
}

/**
 * Says whether something holds, changes or ends, and why; what is left out stays as it is. Gives the answer as it is stored.
 * Errors: NOT_ALLOWED; NOT_FOUND for a revision that is not open; STALE_VERSION with `current` when the question has been
 * answered since `version` (null when it has no answer); BAD_INPUT for a first answer without a choice.
 */
export async function answerRevision(work: Work, { id, of, row, version, ...given }: AnswerInput): Promise<RevisionAnswer> {
  requireRight(work.scope, 'write-plan');
  const { answers } = await lockOpen(work, id);
  const before = answers.find((one) => one.of === of && one.id === row);
  if ((before?.version ?? 0) !== version) throw new Refusal('STALE_VERSION', { current: before ?? null });
  const choice = given.choice ?? before?.choice;
  if (choice === undefined) throw new Refusal('BAD_INPUT', { fields: [{ path: 'choice' }] });
  const answer = { of, id: row, choice, why: given.why ?? before?.why ?? '', version: version + 1 };
  await store(work, id, { answers: withAnswer(answers, answer) });
  await work.changed('followUp');
  return answer;
}

type AnswerInput = Pick<RevisionAnswer, 'of' | 'version'> & {
  id: string;
  row: string;
  choice?: RevisionAnswer['choice'] | undefined;
  why?: string | undefined;
};

/**
 * Finishes the revision: goals that end are ended, activities that end or belong to such a goal are dropped, each with its
 * reason, and the clocks start anew from `today`; that of the picture when it was looked through. Errors: NOT_ALLOWED, NOT_FOUND; REVISION_NOT_READY with how many answers are open.
 * @source inventory V02, settlement 24, law 2023:196 § 6
 */
export async function finishRevision(work: Work, { id, today }: { id: string; today: string }): Promise<{ id: string }> {
  const { tx, scope } = work;
  requireRight(scope, 'freeze-documents');
  const { answers } = await lockOpen(work, id);
  const plan = await readPlanContent(work);
  const asked = [
    ...askedInRevision(plan, answers).map(({ of, row }) => ({ of, id: row.id })),
    { of: 'texts' as const, id: 'texts' },
  ];
  const open = openAnswers(asked, answers);
  if (open.length > 0) throw new Refusal('REVISION_NOT_READY', { count: open.length });
  // Without answers all that can end is named, also the activities of goals that end.
  for (const { of, row } of askedInRevision(plan, [])) {
    const why = endOf(answers, of, row.id) ?? (of === 'activity' ? endOf(answers, 'goal', row.goalId) : undefined);
    if (why === undefined) continue;
    const { id: ended, version } = row;
    if (of === 'goal') await updateGoal(work, { id: ended, version, endedOn: today, endedWhy: why });
    else {
      const followUp = [row.followUp, why].filter((text) => text.trim() !== '').join('\n');
      await updateActivity(work, { id: ended, version, status: 'dropped', followUp });
    }
  }
  const isPictureSeen = answers.some(({ of, choice }) => of === 'picture' && choice !== 'end');
  await tx
    .update(collaboration)
    .set({
      planRevisedOn: today,
      ...(isPictureSeen ? { pictureUpdatedOn: today } : {}),
      version: sql`${collaboration.version} + 1`,
    })
    .where(eq(collaboration.id, scope.collaborationId));
  await store(work, id, { finishedAt: work.clock.now() });
  await work.audit('revision.finished', id, { ended: answers.filter(({ choice }) => choice === 'end').length });
  await work.changed('followUp', 'plan', 'collaboration');
  return { id };
}

async function lockOpen({ tx, scope }: Work, id: string) {
  const [row] = await tx
    .select()
    .from(revision)
    .where(and(eq(revision.collaborationId, scope.collaborationId), eq(revision.id, id), isNull(revision.finishedAt)))
    .for('update');
  if (!row) throw new Refusal('NOT_FOUND');
  return { ...row, answers: withVersions(row.answers) };
}

async function store(
  { tx, scope, clock }: Work,
  id: string,
  values: { answers?: RevisionAnswer[]; finishedAt?: Date },
): Promise<void> {
  await tx
    .update(revision)
    .set({ ...values, version: sql`${revision.version} + 1`, updatedAt: clock.now() })
    .where(and(eq(revision.collaborationId, scope.collaborationId), eq(revision.id, id)));
}
