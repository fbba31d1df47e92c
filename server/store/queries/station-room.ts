import { and, eq, isNull } from 'drizzle-orm';

import type { RoomOrganisation, StationRoom } from '../../../contract/station-room.ts';
import type { Circle } from '../../../domain/method.ts';
import { requiredTrades } from '../../../domain/rules/core-group.ts';
import { may } from '../../policies/may.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { actor } from '../schema/index.ts';
import { inWordOrder } from '../word-order.ts';
import { listMembers, type MemberRow } from './members.ts';
import { methodInUse, stationOf } from './method-in-use.ts';
import { readUnheard } from './unheard.ts';

type Organisation = { id: string; name: string; trade: string; ring: string; stage: string };

/**
 * Who must be in the room at a station: organisations of the circles it asks for, and those from them who have joined and
 * whom the reader sees in the member list. Who has not been heard is for those who may follow rounds; null for the others.
 * Errors: NOT_FOUND for a method that is not in use, or a station that it has not.
 * @source inventory A03, settlement 32
 */
export async function readStationRoom(
  work: Work,
  services: Services,
  { method: methodId, station: key }: { method: string; station: string },
): Promise<StationRoom> {
  const method = await methodInUse(work, services, methodId);
  const station = stationOf(method, key);
  const everyone = await readCircles(work);
  const room = everyone.filter(({ circle }) => station.room.includes(circle));
  const trades = new Set(room.map(({ trade }) => trade));
  const toHear = everyone.filter(({ id, circle }) => id !== null && station.hear.includes(circle));
  const organisations = toHear.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));
  return {
    room: room.map(({ trade: _trade, ...shown }) => shown),
    missingTrades: requiredTrades.filter((trade) => !trades.has(trade)),
    unheard: may(work.scope, 'read-worksheets') ? await readUnheard(work, { method, station, organisations }) : null,
  };
}

type Placed = RoomOrganisation & { trade: string };

/** Every organisation of the core group and the network, each once, the core group first; then people without one. */
async function readCircles(work: Work): Promise<Placed[]> {
  const { tx, scope } = work;
  const people = (await listMembers(work)).filter(({ userId }) => userId !== null);
  const actors: Organisation[] = await tx
    .select({ id: actor.id, name: actor.name, trade: actor.trade, ring: actor.ring, stage: actor.stage })
    .from(actor)
    .where(and(eq(actor.collaborationId, scope.collaborationId), isNull(actor.archivedAt)))
    .orderBy(inWordOrder(actor.name), actor.id);
  const known = new Set(actors.map(({ id }) => id));
  const placed = actors.flatMap((one): Placed[] => {
    const own = people.filter(({ actorId }) => actorId === one.id);
    const circle = circleOf(one, own);
    return circle ? [{ id: one.id, name: one.name, trade: one.trade, circle, people: own.map(shown) }] : [];
  });
  const alone = people.filter(({ actorId }) => actorId === null || !known.has(actorId));
  return (['core', 'network'] as const).flatMap((circle) => {
    const loose = alone.filter((person) => circleOfPerson(person) === circle);
    const group: Placed = { id: null, name: '', trade: '', circle, people: loose.map(shown) };
    return [...placed.filter((one) => one.circle === circle), ...(loose.length > 0 ? [group] : [])];
  });
}

const shown = ({ id, name, title }: MemberRow) => ({ id, name, title });

function circleOfPerson({ role }: MemberRow): Circle | null {
  if (role === 'coordinator' || role === 'core') return 'core';
  return role === 'observer' ? null : 'network';
}

/** Its people place it first; an organisation that has said no is in neither. */
function circleOf({ ring, stage }: Organisation, people: MemberRow[]): Circle | null {
  const roles = people.map(circleOfPerson);
  if (roles.includes('core')) return 'core';
  if (stage === 'declined') return roles.includes('network') ? 'network' : null;
  if (ring === 'core' || stage === 'core') return 'core';
  return roles.includes('network') || ring === 'network' || stage === 'network' ? 'network' : null;
}
