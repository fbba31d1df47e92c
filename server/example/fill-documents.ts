import { and, eq } from 'drizzle-orm';

import { addDays } from '../../domain/dates.ts';
import { freezeDocument } from '../commands/freeze-document.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { activity, confirmation, plan } from '../store/schema/index.ts';

type Decision = {
  key: string;
  body: string;
  paragraph: string;
  signatory: string;
  state: 'confirmed' | 'reserved';
  reason?: string;
  /** `MM-DD`, or days before today. */ decided: string | number;
};

const firstDecisions: Decision[] = [
  {
    key: 'social',
    body: 'Socialnämnden',
    paragraph: '§ 118',
    signatory: 'Nämndens ordförande',
    state: 'confirmed',
    decided: '02-18',
  },
  {
    key: 'police',
    body: 'Lokalpolisområdets ledningsgrupp',
    paragraph: 'A214.882',
    signatory: 'Lokalpolisområdeschef',
    state: 'confirmed',
    decided: '02-24',
  },
  { key: 'ngo', body: 'Styrelsen', paragraph: '§ 9', signatory: 'Ordförande', state: 'confirmed', decided: '02-11' },
  {
    key: 'municipality',
    body: 'Kommunstyrelsen',
    paragraph: '§ 41',
    signatory: 'Kommunstyrelsens ordförande',
    state: 'confirmed',
    decided: '03-04',
  },
  {
    key: 'housing',
    body: 'Bolagsledningen',
    paragraph: '2.3',
    signatory: 'Verkställande direktör',
    state: 'confirmed',
    decided: '02-27',
  },
  {
    key: 'hotel',
    body: 'Hotellens branschråd',
    paragraph: '§ 3',
    signatory: 'Hotelldirektör',
    state: 'confirmed',
    decided: '03-01',
  },
];

/** This year's version: four have decided, one of them with a reservation; two wait. */
const newestDecisions: Decision[] = [
  ...firstDecisions.filter(({ key }) => ['social', 'police', 'ngo'].includes(key)),
  {
    key: 'housing',
    body: 'Bolagsledningen',
    paragraph: '1.4',
    signatory: 'Verkställande direktör',
    state: 'reserved',
    reason: 'Vi står bakom planen. Utbildning för alla fastighetsskötare får vänta till budgeten för nästa år är klar.',
    decided: 9,
  },
];

/** Three frozen versions of the plan, one a year, and the start decision before them. */
export async function fillDocuments(
  work: Work,
  services: Services,
  { actorIds, firstYear }: { actorIds: Map<string, string>; firstYear: number },
): Promise<void> {
  const asked = firstDecisions.map(({ key }) => actorIds.get(key)!);
  const freeze = (kind: 'plan' | 'start-decision', date: string, answerBy: string) =>
    freezeDocument(work, services, { kind, actorIds: asked, answerBy, frozenAt: new Date(`${date}T10:00:00Z`) });

  const start = await freeze('start-decision', `${firstYear - 1}-01-15`, `${firstYear - 1}-02-15`);
  await decideAll(work, start.id, firstDecisions, firstYear - 1, 1, actorIds);

  const first = await freeze('plan', `${firstYear}-01-20`, `${firstYear}-03-15`);
  await decideAll(work, first.id, firstDecisions, firstYear, 1, actorIds);

  await changeActivity(work, 'Debattartikel', {
    what: 'Kärngruppen skriver tillsammans i lokaltidningen, med en länk till rutinen.',
  });
  const second = await freeze('plan', `${firstYear + 1}-01-22`, `${firstYear + 1}-03-15`);
  // The change touches two organisations; the others' decisions are carried over by themselves.
  const touched = firstDecisions.filter(({ key }) => key === 'municipality' || key === 'ngo');
  await decideAll(work, second.id, touched, firstYear + 1, 2, actorIds);

  await work.tx
    .update(plan)
    .set({ title: 'Samverkansplan mot människohandel' })
    .where(eq(plan.collaborationId, work.scope.collaborationId));
  const third = await freeze('plan', `${firstYear + 2}-01-21`, `${firstYear + 2}-12-15`);
  await decideAll(work, third.id, newestDecisions, firstYear + 2, 3, actorIds);

  // Written after the freeze: the plan page shows what the next version still lacks.
  await changeActivity(work, 'Utvärdera mallen', { riskAnswer: null });
}

async function decideAll(
  work: Work,
  documentId: string,
  decisions: Decision[],
  year: number,
  version: number,
  actorIds: Map<string, string>,
): Promise<void> {
  for (const { key, body, paragraph, signatory, state, reason, decided } of decisions) {
    await work.tx
      .update(confirmation)
      .set({
        state,
        decidingBody: body,
        paragraph,
        signatory,
        reason: reason ?? '',
        decidedOn: typeof decided === 'string' ? `${year}-${decided}` : addDays(work.clock.today(), -decided),
        decidedVersion: version,
        decidedThrough: 'link',
      })
      .where(
        and(
          eq(confirmation.collaborationId, work.scope.collaborationId),
          eq(confirmation.documentId, documentId),
          eq(confirmation.actorId, actorIds.get(key)!),
        ),
      );
  }
}

const changeActivity = ({ tx, scope }: Work, title: string, change: Partial<typeof activity.$inferInsert>) =>
  tx
    .update(activity)
    .set(change)
    .where(and(eq(activity.collaborationId, scope.collaborationId), eq(activity.title, title)));
