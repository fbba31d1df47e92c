import type { Work } from '../store/door.ts';
import {
  activity,
  activityActor,
  budgetRow,
  communicationRow,
  evaluationRow,
  goal,
  grantRow,
  overallGoal,
  plan,
} from '../store/schema/index.ts';
import type { ExamplePlan } from './data/plan.ts';

/** Writes the rows of an example plan that begins in `firstYear` and lasts three years. */
export async function fillPlan(
  { tx, scope }: Work,
  example: ExamplePlan,
  firstYear: number,
  actorIds: Map<string, string>,
): Promise<void> {
  const { collaborationId } = scope;
  const yearOf = (index: number) => firstYear + index - 1;
  const actorOf = (key: string) => actorIds.get(key)!;

  await tx.insert(plan).values({ collaborationId, title: example.title, startYear: firstYear, endYear: firstYear + 2 });
  await tx.insert(overallGoal).values(example.overallGoals.map((text, position) => ({ collaborationId, text, position })));
  const goals = await tx
    .insert(goal)
    .values(
      example.goals.map(({ key: _key, targets, outcomes, ...row }, position) => ({
        ...row,
        collaborationId,
        position,
        years: targets.map((target, index) => ({ year: firstYear + index, target, outcome: outcomes[index] ?? null })),
      })),
    )
    .returning({ id: goal.id });
  const goalIds = new Map(example.goals.map(({ key }, index) => [key, goals[index]!.id]));

  const activities = await tx
    .insert(activity)
    .values(
      example.activities.map(({ goal: goalKey, year, months, actors: _actors, risk, light, followUp, ...row }, position) => ({
        ...row,
        collaborationId,
        position,
        goalId: goalIds.get(goalKey)!,
        year: yearOf(year),
        startMonth: months?.[0] ?? null,
        endMonth: months?.[1] ?? null,
        riskAnswer: risk === undefined ? null : risk === 'none' ? ('no-risk' as const) : ('risk' as const),
        risk: typeof risk === 'object' ? risk.risk : '',
        counterMeasure: typeof risk === 'object' ? risk.counterMeasure : '',
        light: light ?? null,
        followUp: followUp ?? '',
      })),
    )
    .returning({ id: activity.id });
  await tx
    .insert(activityActor)
    .values(
      example.activities.flatMap(({ actors }, index) =>
        actors.map((key, position) => ({ collaborationId, activityId: activities[index]!.id, actorId: actorOf(key), position })),
      ),
    );

  await tx.insert(budgetRow).values(
    example.budget.map(({ actor, source, amountsSek, ...row }, position) => ({
      ...row,
      collaborationId,
      position,
      sourceActorId: actor ? actorOf(actor) : null,
      source: source ?? '',
      amounts: amountsSek.map((amountSek, index) => ({ year: firstYear + index, amountSek })),
    })),
  );
  const dateOf = ([index, monthDay]: [number, string]) => `${firstYear + index}-${monthDay}`;
  await tx.insert(grantRow).values(
    example.grants.map(({ applyBy, actor, ...row }, position) => ({
      ...row,
      collaborationId,
      position,
      applyBy: dateOf(applyBy),
      actorId: actorOf(actor),
    })),
  );
  await tx.insert(communicationRow).values(
    example.communication.map(({ actor, ...row }, position) => ({
      ...row,
      collaborationId,
      position,
      actorId: actorOf(actor),
    })),
  );
  await tx.insert(evaluationRow).values(
    example.evaluation.map(({ due, actor, ...row }, position) => ({
      ...row,
      collaborationId,
      position,
      dueOn: dateOf(due),
      actorId: actorOf(actor),
    })),
  );
}
