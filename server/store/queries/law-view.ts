import { and, count, eq, inArray, isNull, max } from 'drizzle-orm';

import { type LawFacts, type LawInput, noLawFacts } from '../../../domain/law-view.ts';
import { swedishDate } from '../../../domain/swedish-time.ts';
import type { Work } from '../door.ts';
import { activity, collaboration, document, member, registerRow } from '../schema/index.ts';
import { listConfirmations } from './confirmations.ts';
import { readNewestDocument } from './documents.ts';

/** Registers whose rows are the situational picture. */
const pictureRegisters = ['figures', 'target-groups', 'places'];

/** All that the law view is made from on `today`, and the version of what the town says itself. */
export async function readLawInput(work: Work, today: string): Promise<LawInput & { version: number }> {
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
  const causes = await tx
    .select({ cause: activity.cause, status: activity.status })
    .from(activity)
    .where(eq(activity.collaborationId, here));
  const newest = await readNewestDocument(work, 'plan');
  const confirmations = newest ? await listConfirmations(work, newest.id) : [];
  const [coordinators] = await tx
    .select({ n: count() })
    .from(member)
    .where(and(eq(member.collaborationId, here), eq(member.role, 'coordinator'), isNull(member.endedAt)));
  const [reported] = await tx
    .select({ at: max(document.frozenAt) })
    .from(document)
    .where(and(eq(document.collaborationId, here), eq(document.kind, 'board-report')));
  const rowsOf = (register: string) => rows.find((row) => row.register === register)?.rows ?? 0;
  const kept = causes.filter(({ status }) => status !== 'dropped');
  return {
    ...{ today, version: town!.version, facts: factsOf(town!.settings.law) },
    ...{ figures: rowsOf('figures'), groups: rowsOf('target-groups'), places: rowsOf('places') },
    ...{ pictureUpdatedOn: town!.pictureUpdatedOn, planRevisedOn: town!.planRevisedOn, planVersion: newest?.number ?? null },
    ...{ activities: kept.length, withCause: kept.filter(({ cause }) => cause.trim() !== '').length },
    ...{ asked: confirmations.length, confirmed: confirmations.filter(({ state }) => state === 'confirmed').length },
    ...{ coordinators: coordinators!.n, reportedOn: reported?.at ? swedishDate(reported.at) : null },
  };
}

export const factsOf = (law: Partial<LawFacts> | undefined): LawFacts => ({ ...noLawFacts, ...law });
