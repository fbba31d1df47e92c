import { and, desc, eq, isNull } from 'drizzle-orm';

import type { Monday } from '../../../contract/monday.ts';
import type { Actor } from '../../../domain/actor.ts';
import { clocks } from '../../../domain/clocks.ts';
import { isDecided } from '../../../domain/document-confirmation.ts';
import type { Method } from '../../../domain/method.ts';
import { monday } from '../../../domain/monday.ts';
import { swedishDate } from '../../../domain/swedish-time.ts';
import { may } from '../../policies/may.ts';
import type { Work } from '../door.ts';
import { auditEvent, collaboration, confirmation, revision } from '../schema/index.ts';
import { listActors } from './actors.ts';
import { listMissions } from './missions.ts';
import { readNewestDocument } from './documents.ts';
import { readPlanBlockers } from './plan-blockers.ts';
import { frozenPeriod } from './plan-in-force.ts';
import { listRounds } from './rounds.ts';
import { listTasks } from './tasks.ts';

const upcomingCount = 5;

/** What needs the reader on `today` (ISO date, the town's own time): only what the reader may see and act on. */
export async function readMonday(work: Work, today: string, methods: Method[]): Promise<Monday> {
  const { tx, scope } = work;
  const here = scope.collaborationId;
  const writes = may(scope, 'write-content');
  const [town] = await tx.select().from(collaboration).where(eq(collaboration.id, here));
  const actors = await listActors(work);
  const rounds = may(scope, 'read-worksheets') ? await listRounds(work, { state: 'open' }) : [];
  const tasks = writes ? await listTasks(work, { status: 'open' }) : [];
  const missions = writes ? (await listMissions(work)).filter(({ state }) => state !== 'closed' && state !== 'stopped') : [];
  const [open] = writes
    ? await tx
        .select({ startedAt: revision.startedAt })
        .from(revision)
        .where(and(eq(revision.collaborationId, here), isNull(revision.finishedAt)))
    : [];
  const newest = [await readNewestDocument(work, 'plan'), await readNewestDocument(work, 'start-decision')].filter(
    (one) => one !== null,
  );
  const decisions = (await Promise.all(newest.map((document) => readDecisions(work, document, actors)))).flat();
  const planDocument = newest.find((document) => document.kind === 'plan');
  const running = clocks({
    today,
    planRevisedOn: town!.planRevisedOn,
    pictureUpdatedOn: town!.pictureUpdatedOn,
    planPeriod: frozenPeriod(planDocument ?? null),
  });
  const items = monday({
    today,
    me: { isCoordinator: scope.member?.role === 'coordinator', actorId: scope.member?.actorId ?? null },
    rounds,
    confirmations: decisions,
    planBlockers: writes ? await readPlanBlockers(work) : [],
    tasks,
    missions,
    tookOverOn: await readTookOver(work),
    revisionStartedOn: open ? swedishDate(open.startedAt) : null,
    actors: writes ? actors : [],
    // Where they lead is for those who work with the plan.
    clocks: writes ? running : [],
  });
  const planDecisions = decisions.filter((one) => one.documentId === planDocument?.id);
  return {
    today,
    items,
    clocks: running,
    actors: actors.map(({ id, name, ring, stage }) => ({ id, name, ring, tone: toneOf(stage) })),
    upcomingTasks: tasks.slice(0, upcomingCount).map(({ id, title, dueOn, actorId }) => ({
      id,
      title,
      dueOn,
      actorName: actors.find((one) => one.id === actorId)?.name ?? '',
    })),
    exerciseTitles: Object.fromEntries(
      methods.flatMap(({ stations }) =>
        stations.flatMap((station) => station.exercises.map((exercise) => [`${station.key}/${exercise.key}`, exercise.title])),
      ),
    ),
    plan: planDocument
      ? {
          version: planDocument.number,
          documentId: planDocument.id,
          total: planDecisions.length,
          decided: planDecisions.filter(({ state }) => isDecided(state)).length,
        }
      : null,
  };
}

/** The day the reader last got the coordination from somebody. */
async function readTookOver({ tx, scope }: Work): Promise<string | null> {
  if (scope.member?.role !== 'coordinator') return null;
  const [event] = await tx
    .select({ at: auditEvent.at })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.collaborationId, scope.collaborationId),
        eq(auditEvent.action, 'coordination.handed-over'),
        eq(auditEvent.target, scope.member.id),
      ),
    )
    .orderBy(desc(auditEvent.at))
    .limit(1);
  return event ? swedishDate(event.at) : null;
}

async function readDecisions({ tx, scope }: Work, document: { id: string; number: number }, actors: Actor[]) {
  const rows = await tx
    .select({
      actorId: confirmation.actorId,
      state: confirmation.state,
      decidedOn: confirmation.decidedOn,
      answerBy: confirmation.answerBy,
    })
    .from(confirmation)
    .where(and(eq(confirmation.collaborationId, scope.collaborationId), eq(confirmation.documentId, document.id)));
  return rows.map((row) => ({
    ...row,
    documentId: document.id,
    documentNumber: document.number,
    actorName: actors.find((one) => one.id === row.actorId)?.name ?? '',
  }));
}

function toneOf(stage: Actor['stage']): 'ours' | 'waiting' | 'other' {
  if (stage === 'core' || stage === 'network') return 'ours';
  return stage === 'contacted' || stage === 'invited' ? 'waiting' : 'other';
}
