import type { Work } from '../store/door.ts';
import { task } from '../store/schema/index.ts';
import type { ExampleTown } from './example-town.ts';

/** The tasks of a town: those of one with a plan, or of one halfway. */
export async function fillTasks({ tx, scope }: Work, town: ExampleTown, actorIds: Map<string, string>): Promise<void> {
  const from = { originStation: 'start', originExercise: 'readiness' };
  const rows = town.plan
    ? [
        {
          title: 'Lyft frågan om tid i socialnämnden',
          actorId: actorIds.get('social')!,
          dueOn: `${town.year - 3}-02-15`,
          status: 'done' as const,
          ...from,
          originItem: 'time-resources',
        },
        {
          title: 'Provring socialjouren och hotellens nattreception',
          actorId: actorIds.get('municipality')!,
          dueOn: `${town.year}-12-01`,
          status: 'open' as const,
        },
        {
          title: 'Boka lokal för årlig översyn',
          actorId: actorIds.get('hotel')!,
          dueOn: `${town.year}-12-10`,
          status: 'open' as const,
        },
      ]
    : [
        {
          title: 'Be polisens ledning om en strategisk representant',
          actorId: actorIds.get('police')!,
          dueOn: `${town.year}-11-10`,
          status: 'open' as const,
        },
        {
          title: 'Ta upp tid och resurser i budgeten',
          actorId: actorIds.get('social')!,
          dueOn: `${town.year}-12-05`,
          status: 'open' as const,
          ...from,
          originItem: 'time-resources',
        },
        {
          title: 'Ring campingen före säsongen',
          actorId: actorIds.get('ngo')!,
          dueOn: `${town.year + 1}-04-15`,
          status: 'open' as const,
          originStation: 'problem-picture',
          originExercise: 'who-does-what',
        },
      ];
  await tx.insert(task).values(rows.map((row) => ({ ...row, collaborationId: scope.collaborationId })));
}
