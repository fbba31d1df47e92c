import { and, eq } from 'drizzle-orm';

import { createMission } from '../commands/create-mission.ts';
import { freezeMissionPaper } from '../commands/freeze-mission-paper.ts';
import type { MissionPaper } from '../../domain/mission.ts';
import type { Work } from '../store/door.ts';
import { collaboration, meeting, mission, missionMember, missionReport, revision, task } from '../store/schema/index.ts';
import { type ExampleMission, exampleMeetings, exampleMissions } from './data/follow-up.ts';

type Filled = { year: number; memberIds: Map<string, string> };

/**
 * The years after the plan of a finished example town: missions at each of their steps, meetings with minutes, a finished
 * revision, and Samverkansmodellen as a lens.
 */
export async function fillFollowUp(work: Work, filled: Filled): Promise<void> {
  const { tx, scope } = work;
  for (const example of exampleMissions) await fillMission(work, example, filled);
  await tx.insert(meeting).values(
    exampleMeetings.map(({ month, agenda, decisions, ...rest }) => ({
      ...rest,
      collaborationId: scope.collaborationId,
      on: `${filled.year}-${month}`,
      agenda: agenda.map((text) => ({ id: crypto.randomUUID(), text })),
      decisions: decisions.map((text) => ({ id: crypto.randomUUID(), text })),
    })),
  );
  const revisedAt = new Date(`${filled.year - 1}-12-15T13:00:00Z`);
  await tx.insert(revision).values({
    collaborationId: scope.collaborationId,
    startedAt: new Date(`${filled.year - 1}-12-01T13:00:00Z`),
    finishedAt: revisedAt,
  });
  await tx
    .update(collaboration)
    .set({ methods: ['stad-for-stad', 'samverkansmodellen'], lenses: ['samverkansmodellen'] })
    .where(eq(collaboration.id, scope.collaborationId));
}

async function fillMission(work: Work, example: ExampleMission, { year, memberIds }: Filled): Promise<void> {
  const { tx, scope } = work;
  const here = scope.collaborationId;
  const { title, state, people, tasks, reports, papers, starts, ends, ...texts } = example;
  const { id } = await createMission(work, { title, activityId: null });
  const row = and(eq(mission.collaborationId, here), eq(mission.id, id));
  await tx
    .update(mission)
    .set({ ...texts, startsOn: `${year}-${starts}`, endsOn: `${year}-${ends}` })
    .where(row);
  await tx
    .insert(missionMember)
    .values(
      people.map((key, at) => ({ collaborationId: here, missionId: id, memberId: memberIds.get(key)!, convener: at === 0 })),
    );
  await tx.insert(task).values(
    tasks.map(({ title: what, due, milestone = false, done = false }) => ({
      ...{ collaborationId: here, missionId: id, title: what, dueOn: `${year}-${due}`, milestone },
      ...{ memberId: memberIds.get(people[0]!)!, status: done ? ('done' as const) : ('open' as const) },
    })),
  );
  if (reports.length > 0)
    await tx
      .insert(missionReport)
      .values(reports.map(({ on, ...report }) => ({ ...report, collaborationId: here, missionId: id, on: `${year}-${on}` })));
  const stateFor: Partial<Record<MissionPaper, ExampleMission['state']>> = {
    charter: 'charter',
    'implementation-plan': 'planning',
  };
  for (const [paper, day] of papers) {
    await tx.update(mission).set({ state: stateFor[paper]! }).where(row);
    await freezeMissionPaper(work, { id, paper, reportId: null, frozenAt: new Date(`${year}-${day}T10:00:00Z`) });
  }
  await tx.update(mission).set({ state }).where(row);
}
