import { planPdf } from '../../exports/pdf/plan-pdf.ts';
import { buildPlanSnapshot } from '../../exports/testing/build-plan-snapshot.ts';
import { buildRequest } from '../../exports/testing/build-request.ts';
import { closeDocumentWorkers } from '../../exports/workers/document-pool.ts';
import { percentile, printFigure } from './print-figure.ts';

/** A plan of 5 goals and 22 activities, changed before every document, so that nothing can be remembered. */
const documents = 100;

function changedPlan(round: number) {
  const snapshot = buildPlanSnapshot();
  const goals = snapshot.plan.goals.map((goal) => ({ ...goal, title: `${goal.title} ${round}` }));
  const activities = snapshot.plan.activities.map((activity) => ({ ...activity, what: `${activity.what} Omgång ${round}.` }));
  return buildRequest({ ...snapshot, plan: { ...snapshot.plan, title: `Plan ${round}`, goals, activities } });
}

async function timeOf(round: number): Promise<number> {
  const start = performance.now();
  await planPdf(changedPlan(round));
  return performance.now() - start;
}

const residentMb = () => process.memoryUsage.rss() / 1_000_000;

// Both workers are warm, and have grown to what a document needs, before anything is measured.
for (let round = 0; round < 10; round += 2) await Promise.all([timeOf(-round), timeOf(-round - 1)]);
const before = residentMb();
const times: number[] = [];
for (let round = 0; round < documents; round += 1) times.push(await timeOf(round));
const growth = residentMb() - before;
await closeDocumentWorkers();

printFigure({ bench: 'pdf', metric: 'plan-changed-warm-ms', value: percentile(times, 0.5), unit: 'ms' });
printFigure({ bench: 'pdf', metric: 'plan-changed-warm-p95-ms', value: percentile(times, 0.95), unit: 'ms' });
printFigure({ bench: 'pdf', metric: 'rss-growth-100-documents', value: growth, unit: 'MB' });
