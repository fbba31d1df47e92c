import type { PlanSnapshot } from '../../domain/document.ts';
import { own, said } from './blocks.ts';
import { confirmationBlocks } from './confirmation-blocks.ts';
import type { DocumentModel } from './document-model.ts';
import type { DocumentRequest } from './document-request.ts';
import { documentWords } from './document-words.ts';
import { frameDocument } from './frame-document.ts';
import { activityBlocks } from './plan/activity-blocks.ts';
import { communicationBlocks } from './plan/communication-blocks.ts';
import { evaluationBlocks } from './plan/evaluation-blocks.ts';
import { goalBlocks } from './plan/goal-blocks.ts';
import { loadBlocks } from './plan/load-blocks.ts';
import { planContext } from './plan/plan-context.ts';
import { platformBlocks } from './plan/platform-blocks.ts';
import { resourceBlocks } from './plan/resource-blocks.ts';
import { summaryBlocks } from './plan/summary-blocks.ts';
import { threadBlocks } from './plan/thread-blocks.ts';
import { timelineBlocks } from './plan/timeline-blocks.ts';
import { visionBlocks } from './plan/vision-blocks.ts';
import { verificationBlocks } from './verification-blocks.ts';

/** The whole local collaboration plan as a document; what is empty is left out. @source inventory M01-M25 G06 G08 */
export async function buildPlanDocument(request: DocumentRequest<PlanSnapshot>): Promise<DocumentModel> {
  const { snapshot, sha256, verifyUrl, confirmations } = request;
  const words = documentWords(request.locale);
  const context = planContext(snapshot, words);
  const { title, startYear, endYear } = snapshot.plan;
  const page = { kind: 'plan' as const, version: snapshot.version, frozenAt: snapshot.frozenAt, sha256, confirmations };
  return frameDocument({
    request,
    words,
    kicker: words.say('cover.plan'),
    title: own(title),
    titleInHead: true,
    facts: [{ label: words.say('cover.period'), spans: [said(words.say('period', { from: startYear, to: endYear }))] }],
    sections: [
      { landscape: false, blocks: summaryBlocks(context) },
      { landscape: false, startsPage: true, blocks: [...visionBlocks(context), ...goalBlocks(context)] },
      { landscape: true, blocks: activityBlocks(context) },
      {
        landscape: false,
        blocks: [platformBlocks, resourceBlocks, communicationBlocks, evaluationBlocks, loadBlocks].flatMap((part) =>
          part(context),
        ),
      },
      { landscape: true, blocks: timelineBlocks(context) },
      {
        landscape: false,
        startsPage: true,
        blocks: [...confirmationBlocks(page, words), ...(await verificationBlocks(sha256, verifyUrl, words))],
      },
      ...(snapshot.threads === undefined ? [] : [{ landscape: false, startsPage: true as const, blocks: threadBlocks(context) }]),
    ],
  });
}
