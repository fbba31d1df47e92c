import type { PlanSnapshot, SnapshotOrigin } from '../../domain/document.ts';
import { buildPlanSnapshot } from './build-plan-snapshot.ts';

const at = '2026-10-12T08:30:00.000Z';
const origin = (given: Partial<SnapshotOrigin>): SnapshotOrigin => ({
  kind: 'exercise',
  title: { sv: 'Dödsfällan', en: 'The death trap' },
  label: null,
  removed: false,
  at,
  ...given,
});

/** A snapshot with the appendix: every kind of origin, told, not told, and removed. */
export function buildSnapshotWithThreads(): PlanSnapshot {
  const snapshot = buildPlanSnapshot();
  const [goal] = snapshot.plan.goals;
  const [activity] = snapshot.plan.activities;
  const register = { kind: 'register', title: { sv: 'Löften', en: 'Promises' } } as const;
  const from = [
    origin({}),
    origin({ title: null, removed: true }),
    origin({ ...register, label: 'Vi hör av oss inom en vecka' }),
    origin({ ...register, title: null, removed: true }),
    origin({ kind: 'actors', title: null, label: 'Elevhälsan' }),
    origin({ kind: 'plan', title: null, label: 'Svårare att tjäna pengar' }),
  ];
  return {
    ...snapshot,
    threads: [
      { of: 'goal', id: goal!.id, from },
      { of: 'activity', id: activity!.id, from: from.slice(0, 1) },
    ],
  };
}
