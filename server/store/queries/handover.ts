import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';

import { clocks } from '../../../domain/clocks.ts';
import type { HandoverPack } from '../../../domain/handover.ts';
import { journeyProgress } from '../../../domain/journey-content.ts';
import type { Locale } from '../../../domain/method.ts';
import { richTextToPlain } from '../../../domain/rich-text.ts';
import { archetypeCoverage } from '../../../domain/rules/archetype-coverage.ts';
import { requiredTrades } from '../../../domain/rules/core-group.ts';
import { staleContacts } from '../../../domain/stale-contacts.ts';
import { requireRight } from '../../policies/may.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { auditEvent, collaboration, confirmation, document, journeyState, revision } from '../schema/index.ts';
import { listActors } from './actors.ts';
import { readBoardReport } from './board-report.ts';
import { readJourneyContent } from './journey-content.ts';
import { listMembers } from './members.ts';
import { methodsInUse } from './method-in-use.ts';
import { listMissions } from './missions.ts';
import { registersInUse, summariseRegisters } from './register-rows.ts';
import { listRounds } from './rounds.ts';
import { listTasks } from './tasks.ts';

const mostTasks = 20;
const mostStory = 40;

/** The handover pack on `today`. Errors: NOT_ALLOWED without the right to read worksheets. */
export async function readHandover(
  work: Work,
  services: Services,
  { today, locale }: { today: string; locale: Locale },
): Promise<HandoverPack> {
  const { tx, scope } = work;
  requireRight(scope, 'read-worksheets');
  const here = scope.collaborationId;
  const actors = await listActors(work);
  const nameOf = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? '';
  const [town] = await tx.select().from(collaboration).where(eq(collaboration.id, here));
  const members = await listMembers(work);
  const joined = members.filter(({ status, userId }) => status === 'joined' || userId !== null);
  const review = await readBoardReport(work, today);
  const missions = (await listMissions(work)).filter(({ state }) => state !== 'closed' && state !== 'stopped');
  const tasks = await listTasks(work, { status: 'open' });
  const decisions = await readDecisions(work, nameOf);
  const rounds = await listRounds(work, { state: 'open' });
  const registers = await registersInUse(work, services, locale);
  const counts = await summariseRegisters(work, services);
  const coverage = archetypeCoverage(joined);
  const core = joined.filter(({ role }) => role === 'coordinator' || role === 'core');
  const trades = new Set(core.flatMap(({ actorId }) => actors.find(({ id }) => id === actorId)?.trade ?? []));
  const inWork = actors.filter(({ ring }) => ring === 'core' || ring === 'network');
  const newest = new Map<string, (typeof decisions)[number]>();
  for (const one of decisions.toReversed()) newest.set(one.kind, one);
  return {
    decisions: decisions.slice(0, 12),
    why: await readWhy(work),
    people: joined.map(({ name, title, role, actorId, archetypes }) => ({
      name,
      title,
      role,
      actor: nameOf(actorId),
      archetypes,
    })),
    vacant: {
      archetypes: coverage.gaps,
      trades: requiredTrades.filter((trade) => !trades.has(trade)),
      actors: inWork.filter(({ id }) => !joined.some(({ actorId }) => actorId === id)).map(({ name }) => name),
    },
    open: {
      tasks: tasks.slice(0, mostTasks).map(({ title, memberName, actorName, dueOn }) => ({
        ...{ title, who: memberName ?? actorName ?? '', dueOn, overdue: dueOn !== null && dueOn < today },
      })),
      moreTasks: Math.max(0, tasks.length - mostTasks),
      rounds: rounds.length,
      waiting: [...newest.values()].flatMap(({ kind, number, answers }) =>
        answers
          .filter(({ state }) => state === 'proposed' || state === 'anchored')
          .map(({ actor }) => ({ actor, document: kind, number })),
      ),
      worries: review.worries.map(({ title, light, sentence }) => ({ title, light, sentence })),
      missions: missions.map(({ title, state, convener }) => ({ title, state, convener })),
      contactsToCheck: staleContacts(actors, today).length,
    },
    clocks: clocks({
      today,
      planRevisedOn: town!.planRevisedOn,
      pictureUpdatedOn: town!.pictureUpdatedOn,
      planPeriod: review.period,
    }).map(({ key, dueOn, state }) => ({ key, dueOn, state })),
    registers: [...registers.values()].map(({ key, title, audience }) => ({
      ...{ key, title, core: audience === 'core' },
      rows: counts.find(({ register }) => register === key)?.rows ?? 0,
    })),
    story: await readStory(work, services, locale),
  };
}

async function readDecisions({ tx, scope }: Work, nameOf: (id: string) => string): Promise<HandoverPack['decisions']> {
  const here = scope.collaborationId;
  const documents = await tx
    .select({ id: document.id, kind: document.kind, number: document.number, frozenAt: document.frozenAt })
    .from(document)
    .where(and(eq(document.collaborationId, here), inArray(document.kind, ['plan', 'start-decision'])))
    .orderBy(desc(document.frozenAt));
  const ids = documents.map(({ id }) => id);
  const answers = ids.length
    ? await tx
        .select()
        .from(confirmation)
        .where(and(eq(confirmation.collaborationId, here), inArray(confirmation.documentId, ids)))
    : [];
  return documents.map(({ frozenAt, ...one }) => ({
    ...one,
    frozenAt: frozenAt.toISOString(),
    answers: answers
      .filter(({ documentId }) => documentId === one.id)
      .map(({ actorId, state, decidingBody, paragraph, decidedOn }) => ({
        ...{ actor: nameOf(actorId), state, body: decidingBody, paragraph, decidedOn },
      })),
  }));
}

/** The reason in the newest start decision. */
async function readWhy({ tx, scope }: Work): Promise<string> {
  const [row] = await tx
    .select({ snapshot: document.snapshot })
    .from(document)
    .where(and(eq(document.collaborationId, scope.collaborationId), eq(document.kind, 'start-decision')))
    .orderBy(desc(document.number))
    .limit(1);
  return row?.snapshot.kind === 'start-decision' ? richTextToPlain(row.snapshot.decision.reason) : '';
}

async function readStory(work: Work, services: Services, locale: Locale): Promise<HandoverPack['story']> {
  const { tx, scope } = work;
  const here = scope.collaborationId;
  const frozen = await tx
    .select({ kind: document.kind, number: document.number, at: document.frozenAt })
    .from(document)
    .where(and(eq(document.collaborationId, here), inArray(document.kind, ['plan', 'start-decision', 'board-report'])));
  const states = await tx.select().from(journeyState).where(eq(journeyState.collaborationId, here));
  const revised = await tx
    .select({ at: revision.finishedAt })
    .from(revision)
    .where(and(eq(revision.collaborationId, here), isNotNull(revision.finishedAt)));
  const events = await tx
    .select({ at: auditEvent.at, action: auditEvent.action })
    .from(auditEvent)
    .where(and(eq(auditEvent.collaborationId, here), inArray(auditEvent.action, ['coordination.handed-over', 'mission.given'])));
  const methods = await methodsInUse(work, services, locale);
  const content = await readJourneyContent(work);
  const stations = methods.flatMap((method) => {
    const progress = journeyProgress(method, states, content);
    return method.stations.flatMap(({ key, shortTitle, decides }) => {
      if (progress.get(key)!.status !== 'done') return [];
      const own = states.find((one) => one.method === method.id && one.station === key && one.exercise === '' && one.setByMember);
      const at = own?.updatedAt ?? firstOf(frozen.filter(({ kind }) => kind === decides).map((one) => one.at));
      return at ? [{ at: at.toISOString(), what: 'station' as const, name: shortTitle }] : [];
    });
  });
  const story: HandoverPack['story'] = [
    ...frozen.map(({ kind, number, at }) => ({ at: at.toISOString(), what: 'frozen' as const, name: `${kind} ${number}` })),
    ...stations,
    ...revised.map(({ at }) => ({ at: at!.toISOString(), what: 'revision' as const, name: '' })),
    ...events.map(({ at, action }) => ({
      at: at.toISOString(),
      what: action === 'mission.given' ? ('mission' as const) : ('coordinator' as const),
      name: '',
    })),
  ];
  return story.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostStory);
}

function firstOf(times: readonly Date[]): Date | undefined {
  return times.toSorted((a, b) => a.getTime() - b.getTime())[0];
}
