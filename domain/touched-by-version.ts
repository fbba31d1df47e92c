import { canonicalJson } from './canonical-json.ts';
import type { TouchReason } from './document-confirmation.ts';
import type { DocumentSnapshot } from './document.ts';
import { decidedChanges } from './plan-in-force.ts';
import { touchedOrganisations } from './plan-diff.ts';

/**
 * Which of `actorIds` the step from one frozen version to a later one concerns, and why; those it does not touch are
 * not in the map. Between plans the diff decides; what was noted in follow-up is no change of what was decided. A start decision is one whole: any change of its content touches
 * everyone (section `start-decision`), while a new number, moment or register of organisations alone touches nobody.
 * @source design principle 7
 */
export function touchedByVersion(
  before: DocumentSnapshot,
  after: DocumentSnapshot,
  actorIds: readonly string[],
): Map<string, TouchReason[]> {
  if (before.kind === 'plan' && after.kind === 'plan')
    return touchedOrganisations(decidedChanges(before.plan, after.plan), [...actorIds]);
  if (contentOf(before) === contentOf(after)) return new Map();
  return new Map(actorIds.map((id) => [id, [{ section: 'start-decision', kind: 'changed', label: '' }]]));
}

function contentOf(snapshot: DocumentSnapshot): string {
  const { version: _version, frozenAt: _frozenAt, ...content } = snapshot;
  return canonicalJson({ ...content, actors: null });
}
