import { and, eq, sql } from 'drizzle-orm';

import type { Exercise, Field, Locale, Method, Station } from '../../../domain/method.ts';
import { requireRight } from '../../policies/may.ts';
import type { Work } from '../door.ts';
import { liveDocument } from '../schema/index.ts';
import { type Methods, methodsInUse } from './method-in-use.ts';
import { selectPlanRows } from './plan-rows.ts';

/** An answered row of an exercise that can become an overall goal; see `proposalSchema` of the contract. */
export type Proposal = { origin: string; question: string; wanted: boolean | null; text: string; overallGoalId: string | null };

type Place = { method: Method; station: Station; exercise: Exercise; field: Field };

/**
 * What the exercises of the town's methods offer as overall goals: the rows that the group has answered or commented,
 * in the order of the method. An exercise offers when its yes-no field says that it goes to the overall goals.
 * Errors: NOT_ALLOWED, since the words are those of the group's worksheets.
 * @source inventory B05 M01, detail sheet 3
 */
export async function listProposals(work: Work, services: Methods, locale: Locale): Promise<Proposal[]> {
  requireRight(work.scope, 'read-worksheets');
  const present = await selectPlanRows(work, 'overallGoals');
  const proposals: Proposal[] = [];
  for (const place of (await methodsInUse(work, services, locale)).flatMap(offeringFields)) {
    const values = await readValues(work, place);
    for (const item of place.field.items) {
      const answer = values[`${place.field.key}.${item.key}.answer`];
      const comment = values[`${place.field.key}.${item.key}.comment`];
      const wanted = typeof answer === 'boolean' ? answer : null;
      const text = typeof comment === 'string' ? comment.trim() : '';
      if (wanted === null && text === '') continue;
      const origin = `${place.method.id}/${place.station.key}/${place.exercise.key}/${place.field.key}.${item.key}`;
      const overallGoalId = present.find((goal) => goal.origin === origin)?.id ?? null;
      proposals.push({ origin, question: item.label, wanted, text, overallGoalId });
    }
  }
  return proposals;
}

function offeringFields(method: Method): Place[] {
  return method.stations.flatMap((station) =>
    station.exercises.flatMap((exercise) =>
      exercise.fields.filter(goesToOverallGoals).map((field) => ({ method, station, exercise, field })),
    ),
  );
}

function goesToOverallGoals(field: Field): boolean {
  return field.type === 'yes-no' && field.to.some((point) => point.kind === 'register' && point.register === 'overall-goals');
}

async function readValues({ tx, scope }: Work, { method, station, exercise }: Place): Promise<Record<string, unknown>> {
  const [row] = await tx
    .select({ values: sql<Record<string, unknown> | null>`${liveDocument.plain} -> 'values'` })
    .from(liveDocument)
    .where(
      and(
        eq(liveDocument.collaborationId, scope.collaborationId),
        eq(liveDocument.name, `exercise/${method.id}/${station.key}/${exercise.key}`),
      ),
    );
  return row?.values ?? {};
}
