import type { PlanBlocker } from '../../../domain/plan-check.ts';
import type { LinkTarget } from '../../components/link-target.ts';

/** What the address opens on top of a part: `#activity-<id>`, `#goal-<id>`, `#period-edit` … */
export const dialogKinds = ['period', 'activity', 'goal', 'grants', 'communication', 'evaluation'] as const;
export type DialogKind = (typeof dialogKinds)[number];

/** Reads a hash without its `#`; null when it opens nothing. */
export function readDialogHash(hash: string): { kind: DialogKind; id: string } | null {
  const [kind = '', ...id] = hash.split('-');
  return (dialogKinds as readonly string[]).includes(kind) && id.length > 0
    ? { kind: kind as DialogKind, id: id.join('-') }
    : null;
}

/** Address of a part of the plan, with a dialog open on top of it. */
export function partLink(slug: string, part: string, dialog?: { kind: DialogKind; id: string }): LinkTarget {
  return {
    to: '/s/$collab/plan/$tab',
    params: { collab: slug, tab: part },
    ...(dialog ? { hash: `${dialog.kind}-${dialog.id}` } : {}),
  } as LinkTarget;
}

/** Where a blocker is mended. */
export function blockerLink(slug: string, blocker: PlanBlocker): LinkTarget {
  return partLink(
    slug,
    'goals',
    'activityId' in blocker ? { kind: 'activity', id: blocker.activityId } : { kind: 'period', id: 'edit' },
  );
}
