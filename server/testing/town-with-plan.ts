import { eq } from 'drizzle-orm';

import { activity, activityActor, actor, goal, plan } from '../store/schema/index.ts';
import type { Work } from '../store/door.ts';
import type { TestRingar } from './test-ringar.ts';

/** A confirmed decision with everything it needs. */
export const testDecision = {
  state: 'confirmed' as const,
  decidingBody: 'Nämnden',
  decidedOn: '2026-02-01',
  paragraph: '§ 4',
  signatory: 'Ordförande',
  reason: '',
};

let count = 0;

/** A town with police, hotel and school in the register, and a plan of one activity that the police carries. */
export async function buildTownWithPlan(ringar: TestRingar) {
  const town = await ringar.town(`dokument-${++count}`);
  const { client } = town.coordinator;
  const collaboration = town.slug;
  const asProgram = <T>(work: (work: Work) => Promise<T>) => ringar.door.asProgram({ collaborationId: town.id }, work);
  const ids = await asProgram(async ({ tx }) => {
    const collaborationId = town.id;
    const rows = await tx
      .insert(actor)
      .values(
        ['Polisen', 'Hotellet', 'Skolan', 'Museet'].map((name) => ({
          collaborationId,
          name,
          contactEmail: `${name.toLowerCase()}@stad.example`,
        })),
      )
      .returning({ id: actor.id });
    const [police, hotel, school, museum] = rows.map((row) => row.id) as [string, string, string, string];
    await tx.insert(plan).values({ collaborationId, title: 'Plan', startYear: 2026, endYear: 2028 });
    const [first] = await tx.insert(goal).values({ collaborationId, title: 'Mål' }).returning({ id: goal.id });
    const [week] = await tx
      .insert(activity)
      .values({ collaborationId, goalId: first!.id, year: 2026, title: 'Insatsvecka', riskAnswer: 'no-risk' as const })
      .returning({ id: activity.id });
    await tx.insert(activityActor).values({ collaborationId, activityId: week!.id, actorId: police });
    return { police, hotel, school, museum, activity: week!.id };
  });
  const freeze = (actorIds = [ids.police, ids.hotel, ids.school]) =>
    client.documents.freeze({ collaboration, kind: 'plan', actorIds });
  const rowsOf = async (id: string) => {
    const rows = (await client.documents.get({ collaboration, id })).confirmationRows;
    return { all: rows, of: (actorId: string) => rows.find((row) => row.actorId === actorId)! };
  };
  /** Decides for one organisation about one version, as the coordinator. */
  const decide = async (
    documentId: string,
    actorId: string,
    change: Partial<Omit<typeof testDecision, 'state'>> & {
      state?: 'proposed' | 'anchored' | 'confirmed' | 'reserved' | 'declined';
    } = {},
  ) => {
    const row = (await rowsOf(documentId)).of(actorId);
    return client.confirmations.decide({ collaboration, id: row.id, version: row.version, ...testDecision, ...change });
  };
  const changeActivity = (change: Partial<typeof activity.$inferInsert>) =>
    asProgram(({ tx }) => tx.update(activity).set(change).where(eq(activity.id, ids.activity)));
  return { town, ids, client, collaboration, asProgram, freeze, rowsOf, decide, changeActivity };
}

export type TownWithPlan = Awaited<ReturnType<typeof buildTownWithPlan>>;
