import { eq } from 'drizzle-orm';

import type { BoardReport } from '../../../domain/board-report.ts';
import { clocks } from '../../../domain/clocks.ts';
import { goalProgress } from '../../../domain/goal-progress.ts';
import { isRunningGoal, type Light, type PlanContent } from '../../../domain/plan.ts';
import type { Work } from '../door.ts';
import { collaboration } from '../schema/index.ts';
import { listConfirmations } from './confirmations.ts';
import { listMissions } from './missions.ts';
import { readPlanInForce } from './plan-in-force.ts';
import { selectPlanRows } from './plan-rows.ts';
import { listPlanActors } from './plan.ts';

const nothingDecided: Pick<PlanContent, 'goals' | 'activities' | 'budget'> = { goals: [], activities: [], budget: [] };

const weight: Record<Light, number> = { red: 0, yellow: 1, green: 2 };

/**
 * What a board report tells on `today`, without what is asked of the board: read from the plan in force, the missions and the
 * organisations' decisions. Before the first freeze there are no goals, activities or money to tell of.
 */
export async function readBoardReport(work: Work, today: string): Promise<BoardReport> {
  const { tx, scope } = work;
  const [town] = await tx.select().from(collaboration).where(eq(collaboration.id, scope.collaborationId));
  const inForce = await readPlanInForce(work);
  const plan = inForce?.plan ?? nothingDecided;
  const actors = new Map((await listPlanActors(work)).map(({ id, name }) => [id, name]));
  const missions = (await listMissions(work)).filter(({ state }) => state !== 'closed' && state !== 'stopped');
  const year = Number(today.slice(0, 4));
  const followed = plan.activities.filter((one) => one.year <= year && one.status !== 'dropped');
  const lights = { green: 0, yellow: 0, red: 0, none: 0 };
  for (const { light } of followed) lights[light ?? 'none'] += 1;
  const worries = [
    ...followed
      .filter(({ status }) => status !== 'done')
      .map(({ title, light, followUp, actorIds }) => ({
        ...{ title, light, sentence: followUp, actors: actorIds.flatMap((id) => actors.get(id) ?? []) },
      })),
    ...missions.map(({ title, light, sentence, required }) => ({ title, light, sentence, actors: required })),
  ].filter((one): one is typeof one & { light: Light } => one.light === 'red' || one.light === 'yellow');
  const money = plan.budget
    .filter(({ kind }) => kind === 'money')
    .flatMap(({ amounts }) => amounts.filter((amount) => amount.year === year).map(({ amountSek }) => amountSek));
  return {
    ...{ asks: [], greeting: '', year },
    period: inForce && { startYear: inForce.plan.startYear, endYear: inForce.plan.endYear },
    goals: plan.goals.filter(isRunningGoal).map(({ title, unit, measure, startValue, years }) => ({
      ...{ title, unit, measure, startValue },
      years: years.map((one) => goalProgress({ startValue, years }, one.year)),
    })),
    lights,
    worries: worries.toSorted((a, b) => weight[a.light] - weight[b.light]),
    missions: missions.map(({ title, state, light }) => ({ title, state, light })),
    confirmations: inForce
      ? (await listConfirmations(work, inForce.documentId)).map(({ actorName, state, decidedOn, decidingBody }) => ({
          ...{ actor: actorName, state, decidedOn, body: decidingBody },
        }))
      : [],
    planVersion: inForce?.number ?? null,
    draft: (inForce?.changes ?? []).map(({ section, kind, label }) => ({ section, kind, label })),
    unfrozen: inForce ? null : await countDraft(work),
    clocks: clocks({
      today,
      planRevisedOn: town!.planRevisedOn,
      pictureUpdatedOn: town!.pictureUpdatedOn,
      planPeriod: inForce?.plan ?? null,
    }).map(({ key, dueOn, state }) => ({ key, dueOn, state })),
    budgetSek: money.length === 0 ? null : money.reduce((sum, amount) => sum + amount, 0),
  };
}

async function countDraft(work: Work): Promise<{ goals: number; activities: number }> {
  const goals = await selectPlanRows(work, 'goals');
  return { goals: goals.length, activities: (await selectPlanRows(work, 'activities')).length };
}
