import { and, count, eq, inArray, isNull, max } from 'drizzle-orm';

import { type CauseCount, type LawFacts, type LawInput, noLawFacts } from '../../../domain/law-view.ts';
import type { PlanChange } from '../../../domain/plan-diff.ts';
import type { PlanContent } from '../../../domain/plan.ts';
import { swedishDate } from '../../../domain/swedish-time.ts';
import type { Work } from '../door.ts';
import { collaboration, document, member, registerRow } from '../schema/index.ts';
import { listConfirmations } from './confirmations.ts';
import { readPlanInForce } from './plan-in-force.ts';
import { readPlanContent } from './plan.ts';

/** Registers whose rows are the situational picture. */
const pictureRegisters = ['figures', 'target-groups', 'places'];

/** All that the law view is made from on `today`, the version of what the town says itself, and what a draft would change. */
export async function readLawInput(work: Work, today: string): Promise<LawInput & { version: number; changes: PlanChange[] }> {
  const { tx, scope } = work;
  const here = scope.collaborationId;
  const [town] = await tx.select().from(collaboration).where(eq(collaboration.id, here));
  const rows = await tx
    .select({ register: registerRow.register, rows: count() })
    .from(registerRow)
    .where(
      and(eq(registerRow.collaborationId, here), inArray(registerRow.register, pictureRegisters), isNull(registerRow.removedAt)),
    )
    .groupBy(registerRow.register);
  const inForce = await readPlanInForce(work);
  const confirmations = inForce ? await listConfirmations(work, inForce.documentId) : [];
  const [coordinators] = await tx
    .select({ n: count() })
    .from(member)
    .where(and(eq(member.collaborationId, here), eq(member.role, 'coordinator'), isNull(member.endedAt)));
  const [reported] = await tx
    .select({ at: max(document.frozenAt) })
    .from(document)
    .where(and(eq(document.collaborationId, here), eq(document.kind, 'board-report')));
  const rowsOf = (register: string) => rows.find((row) => row.register === register)?.rows ?? 0;
  return {
    ...{ today, version: town!.version, facts: factsOf(town!.settings.law) },
    ...{ figures: rowsOf('figures'), groups: rowsOf('target-groups'), places: rowsOf('places') },
    ...{ pictureUpdatedOn: town!.pictureUpdatedOn, planRevisedOn: town!.planRevisedOn, planVersion: inForce?.number ?? null },
    planFrozenOn: inForce ? swedishDate(inForce.frozenAt) : null,
    ...{ causes: inForce && causesOf(inForce.plan), draftCauses: causesOf(inForce?.draft ?? (await readPlanContent(work))) },
    changes: inForce?.changes ?? [],
    ...{ asked: confirmations.length, confirmed: confirmations.filter(({ state }) => state === 'confirmed').length },
    ...{ coordinators: coordinators!.n, reportedOn: reported?.at ? swedishDate(reported.at) : null },
  };
}

function causesOf({ activities }: Pick<PlanContent, 'activities'>): CauseCount {
  const kept = activities.filter(({ status }) => status !== 'dropped');
  return { count: kept.filter(({ cause }) => cause.trim() !== '').length, total: kept.length };
}

export const factsOf = (law: Partial<LawFacts> | undefined): LawFacts => ({ ...noLawFacts, ...law });
