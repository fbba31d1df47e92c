import { and, eq, isNull } from 'drizzle-orm';

import type { FieldVerdict, Verdict } from '../../../contract/journey.ts';
import type { RoundSummary } from '../../../contract/rounds.ts';
import type { Field, Method } from '../../../domain/method.ts';
import type { Archetype, Competence } from '../../../domain/member.ts';
import { archetypeCoverage } from '../../../domain/rules/archetype-coverage.ts';
import { coreGroup } from '../../../domain/rules/core-group.ts';
import { requireRight } from '../../policies/may.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { actor, member } from '../schema/index.ts';
import { methodInUse } from './method-in-use.ts';
import { readOutcomes, roundVerdict } from './round-results.ts';
import { listRounds } from './rounds.ts';

/**
 * What the rules say, one verdict for each field that names a rule: of the group's values in the newest closed round,
 * or of the member register. All of it is advice. Errors: NOT_ALLOWED, NOT_FOUND for a method that is not in use.
 * @source inventory A07 B03 B08 B10
 */
export async function readVerdicts(work: Work, services: Services, methodId: string): Promise<FieldVerdict[]> {
  requireRight(work.scope, 'read-worksheets');
  const method = await methodInUse(work, services, methodId);
  const rounds = await listRounds(work, { method: methodId, state: 'closed' });
  const people = await readPeople(work);
  const verdicts: FieldVerdict[] = [];
  for (const { station, exercise, field } of ruledFields(method)) {
    const place = { station, exercise, field: field.key };
    const round = rounds.find((one) => one.station === station && one.exercise === exercise && one.field === field.key);
    const verdict = registerVerdict(field, people) ?? (await valueVerdict(work, field, round));
    if (verdict) verdicts.push({ ...place, roundId: round?.id ?? null, verdict });
  }
  return verdicts;
}

function ruledFields(method: Method): { station: string; exercise: string; field: Field }[] {
  return method.stations.flatMap((station) =>
    station.exercises.flatMap((exercise) =>
      exercise.fields.flatMap((field) => (field.rule ? [{ station: station.key, exercise: exercise.key, field }] : [])),
    ),
  );
}

async function valueVerdict(work: Work, field: Field, round: RoundSummary | undefined): Promise<Verdict | null> {
  const outcomes = round ? ((await readOutcomes(work, [round.id])).get(round.id) ?? []) : [];
  return roundVerdict(field.rule, round?.items ?? field.items.map((item) => item.key), outcomes);
}

type People = Awaited<ReturnType<typeof readPeople>>;

function registerVerdict(field: Field, { members, actors }: People): Verdict | null {
  if (field.rule === 'core-group') return { rule: 'core-group', badges: coreGroup(members, actors) };
  if (field.rule === 'archetype-coverage') return { rule: 'archetype-coverage', ...archetypeCoverage(members) };
  return null;
}

async function readPeople({ tx, scope }: Work) {
  const members = await tx
    .select({
      id: member.id,
      actorId: member.actorId,
      role: member.role,
      status: member.status,
      competences: member.competences,
      childPerspective: member.childPerspective,
      archetypes: member.archetypes,
    })
    .from(member)
    .where(and(eq(member.collaborationId, scope.collaborationId), isNull(member.endedAt)));
  const actors = await tx
    .select({ id: actor.id, trade: actor.trade })
    .from(actor)
    .where(and(eq(actor.collaborationId, scope.collaborationId), isNull(actor.archivedAt)));
  return {
    members: members.map((one) => ({
      ...one,
      competences: one.competences as Competence[],
      archetypes: one.archetypes as Archetype[],
    })),
    actors,
  };
}
