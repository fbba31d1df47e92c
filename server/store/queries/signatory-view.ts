import { eq } from 'drizzle-orm';

import { type PlanSnapshot, type DocumentSnapshot } from '../../../domain/document.ts';
import { richTextToPlain } from '../../../domain/rich-text.ts';
import type { Work } from '../door.ts';
import { collaboration } from '../schema/index.ts';
import { readConfirmation, readDocument, readNewestDocument, viewConfirmation } from './documents.ts';

const visionLimit = 600;

/** What the holder of a signatory's link sees: enough to decide, nothing of the other organisations' decisions. */
export async function readSignatoryView(work: Work, confirmationId: string) {
  const row = await readConfirmation(work, confirmationId);
  const document = await readDocument(work, row.documentId);
  const newest = await readNewestDocument(work, document.kind);
  const [town] = await work.tx
    .select({ name: collaboration.name, municipality: collaboration.municipality })
    .from(collaboration)
    .where(eq(collaboration.id, work.scope.collaborationId));
  const { id: _id, actorId: _actorId, link: _link, mayDecide: _mayDecide, ...confirmation } = await viewConfirmation(work, confirmationId);
  return {
    collaboration: town!,
    document: {
      kind: document.kind,
      number: document.number,
      title: document.snapshot.kind === 'plan' ? document.snapshot.plan.title : '',
      frozenAt: document.frozenAt.toISOString(),
      sha256: document.sha256,
      current: newest?.id === document.id,
    },
    summary: summarise(document.snapshot, row.actorId),
    organisation: row.actorName,
    confirmation,
  };
}

function summarise(snapshot: DocumentSnapshot, actorId: string) {
  if (snapshot.kind === 'start-decision') {
    return { vision: '', goals: snapshot.direction.map((row) => row.label), ownActivities: [], askedFor: snapshot.decision.outcome };
  }
  const { plan }: PlanSnapshot = snapshot;
  return {
    vision: richTextToPlain(plan.texts.vision).slice(0, visionLimit),
    goals: plan.goals.map((goal) => goal.title),
    ownActivities: plan.activities.filter((activity) => activity.actorIds.includes(actorId)).map((activity) => `${activity.year}: ${activity.title}`),
    askedFor: 'confirm',
  };
}
