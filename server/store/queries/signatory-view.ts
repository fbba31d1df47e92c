import { and, eq } from 'drizzle-orm';

import type { SignatoryView } from '../../../contract/confirmations.ts';
import { type DocumentSnapshot, type PlanSnapshot, type StartDecisionSnapshot, wordsIn } from '../../../domain/document.ts';
import { Refusal } from '../../../domain/errors.ts';
import { followMergesInSnapshot } from '../../../domain/plan-actors.ts';
import { isRunningGoal, type ResourceKind, resourceKinds } from '../../../domain/plan.ts';
import { richTextToPlain } from '../../../domain/rich-text.ts';
import type { Work } from '../door.ts';
import { collaboration, link } from '../schema/index.ts';
import { readMergedActors } from './actor-merges.ts';
import { ownConfirmation, readConfirmation } from './confirmations.ts';
import { readDocument, readNewestDocument } from './documents.ts';

/** Longest text that says why, in characters; the document holds it whole. */
const longestWhy = 280;

/** What the holder of a signatory's link sees: enough to decide, nothing of the other organisations' decisions. */
export async function readSignatoryView(
  work: Work,
  { linkId, subjectId }: { linkId: string; subjectId: string },
): Promise<SignatoryView> {
  const row = await readConfirmation(work, subjectId);
  const document = await readDocument(work, row.documentId);
  const newest = await readNewestDocument(work, document.kind);
  const { snapshot } = document;
  if (snapshot.kind !== 'plan' && snapshot.kind !== 'start-decision') throw new Refusal('NOT_FOUND');
  return {
    collaboration: await readTown(work),
    document: {
      kind: snapshot.kind,
      number: document.number,
      title: snapshot.kind === 'plan' ? snapshot.plan.title : '',
      frozenAt: document.frozenAt.toISOString(),
      sha256: document.sha256,
      current: newest?.id === document.id,
      newest: newest?.number ?? document.number,
    },
    summary: summarise(followMergesInSnapshot(snapshot, await readMergedActors(work)), row.actorId),
    organisation: row.actorName,
    confirmation: ownConfirmation(row),
    expiresAt: await readExpiry(work, linkId),
  };
}

async function readTown({ tx, scope }: Work) {
  const [town] = await tx
    .select({ name: collaboration.name, municipality: collaboration.municipality })
    .from(collaboration)
    .where(eq(collaboration.id, scope.collaborationId));
  return town!;
}

async function readExpiry({ tx, scope }: Work, linkId: string): Promise<string> {
  const [row] = await tx
    .select({ expiresAt: link.expiresAt })
    .from(link)
    .where(and(eq(link.collaborationId, scope.collaborationId), eq(link.id, linkId)));
  if (!row) throw new Refusal('LINK_EXPIRED');
  return row.expiresAt.toISOString();
}

function summarise(snapshot: DocumentSnapshot, actorId: string): SignatoryView['summary'] {
  if (snapshot.kind === 'plan') return summarisePlan(snapshot, actorId);
  if (snapshot.kind === 'start-decision') return summariseStartDecision(snapshot);
  throw new Refusal('NOT_FOUND');
}

function summarisePlan({ plan }: PlanSnapshot, actorId: string): SignatoryView['summary'] {
  const own = plan.activities.filter(({ actorIds, status }) => actorIds.includes(actorId) && status !== 'dropped');
  return {
    why: shortened(richTextToPlain(plan.texts.vision)),
    period: { from: plan.startYear, to: plan.endYear },
    goals: plan.goals.filter(isRunningGoal).map((goal) => goal.title),
    ownActivities: own.map(({ year, title, actorIds }) => ({ year, title, leads: actorIds[0] === actorId })),
    ownSums: resourceKinds.map((kind) => ({ kind, sumSek: sumOf(plan, actorId, kind) })).filter(({ sumSek }) => sumSek > 0),
    decision: null,
  };
}

function sumOf({ budget }: PlanSnapshot['plan'], actorId: string, kind: ResourceKind): number {
  return budget
    .filter((row) => row.sourceActorId === actorId && row.kind === kind)
    .flatMap((row) => row.amounts)
    .reduce((sum, { amountSek }) => sum + amountSek, 0);
}

function summariseStartDecision({ decision, direction, collaboration: town }: StartDecisionSnapshot): SignatoryView['summary'] {
  const { outcome, startsOn, months } = decision;
  return {
    why: shortened(richTextToPlain(decision.reason)),
    period: null,
    goals: direction
      .filter(({ wanted }) => wanted)
      .map(({ label, interpretation }) => interpretation || wordsIn(label, town.language ?? 'sv')),
    ownActivities: [],
    ownSums: [],
    decision: { outcome, startsOn, months },
  };
}

/** Cut between words, with an ellipsis. */
function shortened(text: string): string {
  if (text.length <= longestWhy) return text;
  const cut = text.slice(0, longestWhy).replace(/\s+\S*$/, '');
  return `${cut}…`.toWellFormed();
}
