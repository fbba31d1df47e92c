import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm';

import type { Monday } from '../../../contract/monday.ts';
import type { Actor } from '../../../domain/actor.ts';
import { clocks } from '../../../domain/clocks.ts';
import { isDecided } from '../../../domain/document-confirmation.ts';
import type { RecruitStatus } from '../../../domain/member.ts';
import type { Method } from '../../../domain/method.ts';
import { firstSteps } from '../../../domain/first-steps.ts';
import { groupWritesIn } from '../../../domain/mission-rules.ts';
import { isOverdue, monday } from '../../../domain/monday.ts';
import { swedishDate } from '../../../domain/swedish-time.ts';
import { may } from '../../policies/may.ts';
import type { Work } from '../door.ts';
import { auditEvent, collaboration, confirmation, member, revision, round } from '../schema/index.ts';
import { listActors } from './actors.ts';
import { listMissions } from './missions.ts';
import { listNewestDecided } from './documents.ts';
import { readPlanBlockers } from './plan-blockers.ts';
import { listRounds } from './rounds.ts';
import { listTasks } from './tasks.ts';

const fewTasks = 5;
/** Who has been asked to join, and has not said no. */
const asked: readonly RecruitStatus[] = ['asked', 'yes', 'joined'];

/** What needs the reader on `today` (ISO date, the town's own time): only what the reader may see and act on. */
export async function readMonday(work: Work, today: string, methods: Method[]): Promise<Monday> {
  const { tx, scope } = work;
  const here = scope.collaborationId;
  const writes = may(scope, 'write-content');
  const [town] = await tx.select().from(collaboration).where(eq(collaboration.id, here));
  const actors = await listActors(work);
  const rounds = may(scope, 'read-worksheets') ? await listRounds(work, { state: 'open' }) : [];
  const tasks = await readTasks(work, today, methods);
  const missions = await readMissions(work);
  const [open] = writes
    ? await tx
        .select({ startedAt: revision.startedAt })
        .from(revision)
        .where(and(eq(revision.collaborationId, here), isNull(revision.finishedAt)))
    : [];
  const newest = await listNewestDecided(work);
  const decisions = await readDecisions(work, newest, actors);
  const planDocument = newest.find((document) => document.kind === 'plan');
  const running = clocks({
    today,
    planRevisedOn: town!.planRevisedOn,
    pictureUpdatedOn: town!.pictureUpdatedOn,
    planPeriod: planDocument?.period ?? null,
  });
  const items = monday({
    today,
    me: {
      isCoordinator: scope.member?.role === 'coordinator',
      actorId: scope.member?.actorId ?? null,
      decides: may(scope, 'confirm-for-own-organisation'),
      readsWorksheets: may(scope, 'read-worksheets'),
    },
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
    tasks: tasks
      .filter(({ overdue }, at) => overdue || at < fewTasks)
      .map(({ id, title, dueOn, memberName, actorName, overdue, version }) => ({
        ...{ id, title, dueOn, who: memberName ?? actorName ?? '', overdue, version },
      })),
    firstSteps: await readFirstSteps(work, actors.length, methods),
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

/** Open tasks that the reader may see, by day; an observer has none to do. */
async function readTasks(work: Work, today: string, methods: Method[]) {
  const me = work.scope.member;
  if (me?.role === 'observer') return [];
  return (await listTasks(work, { status: 'open' })).map((task) => ({
    ...task,
    mine: me !== null && (task.memberId === me.id || (task.actorId !== null && task.actorId === me.actorId)),
    overdue: isOverdue(task, today),
    method:
      methods.find(({ stations }) =>
        stations.some(
          ({ key, exercises }) => key === task.originStation && exercises.some((one) => one.key === task.originExercise),
        ),
      )?.id ?? null,
  }));
}

/** Missions that go on and that the reader may write in. */
async function readMissions(work: Work) {
  const leads = may(work.scope, 'lead-missions');
  const inGroups = work.scope.member?.role !== 'observer';
  return (await listMissions(work)).filter(
    ({ state, mine }) => state !== 'closed' && state !== 'stopped' && (leads || (inGroups && mine && groupWritesIn(state))),
  );
}

/** What a new collaboration does first, and who may do it. */
async function readFirstSteps(work: Work, organisations: number, methods: Method[]): Promise<Monday['firstSteps']> {
  const { tx, scope } = work;
  const here = scope.collaborationId;
  const people = await tx
    .select({ name: member.name, role: member.role, status: member.status })
    .from(member)
    .where(and(eq(member.collaborationId, here), isNull(member.endedAt)));
  const [rounds] = await tx.select({ n: count() }).from(round).where(eq(round.collaborationId, here));
  const invited = people.filter(({ role, status }) => role !== 'coordinator' && asked.includes(status)).length;
  const steps = firstSteps({ organisations, invited, rounds: rounds!.n });
  if (!steps) return null;
  const rights = { organisation: 'write-actors', invite: 'manage-members', round: 'run-rounds' } as const;
  return {
    coordinator: people.find(({ role }) => role === 'coordinator')?.name ?? '',
    steps: steps.map(({ key, done }) => ({ key, done, mayDo: may(scope, rights[key]) })),
    round: firstRound(methods),
  };
}

/** The first exercise where each answers alone. */
function firstRound(methods: readonly Method[]) {
  for (const { stations } of methods)
    for (const { key: station, exercises } of stations)
      for (const { key: exercise, mode } of exercises) if (mode === 'silent') return { station, exercise };
  return null;
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

type Newest = { id: string; number: number };

/** What organisations have said about these documents, document by document. */
async function readDecisions({ tx, scope }: Work, documents: Newest[], actors: Actor[]) {
  if (documents.length === 0) return [];
  const ids = documents.map(({ id }) => id);
  const rows = await tx
    .select({
      documentId: confirmation.documentId,
      actorId: confirmation.actorId,
      state: confirmation.state,
      decidedOn: confirmation.decidedOn,
      answerBy: confirmation.answerBy,
    })
    .from(confirmation)
    .where(and(eq(confirmation.collaborationId, scope.collaborationId), inArray(confirmation.documentId, ids)));
  return documents.flatMap(({ id, number }) =>
    rows
      .filter(({ documentId }) => documentId === id)
      .map((row) => ({
        ...row,
        documentNumber: number,
        actorName: actors.find((one) => one.id === row.actorId)?.name ?? '',
      })),
  );
}

function toneOf(stage: Actor['stage']): 'ours' | 'waiting' | 'other' {
  if (stage === 'core' || stage === 'network') return 'ours';
  return stage === 'contacted' || stage === 'invited' ? 'waiting' : 'other';
}
