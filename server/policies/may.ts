import { Refusal } from '../../domain/errors.ts';
import type { MemberRole } from '../../domain/member.ts';
import type { Scope } from '../store/door.ts';

/**
 * What each role may do. The list is the policy: a page shows what is in it, the server refuses what is not.
 * Reading the journey, the actor register, the plan and the documents is for every member.
 */
const rights = {
  'write-content': ['coordinator', 'core'],
  'answer-rounds': ['coordinator', 'core'],
  'run-rounds': ['coordinator'],
  'read-worksheets': ['coordinator', 'core'],
  'write-actors': ['coordinator', 'core'],
  'write-plan': ['coordinator', 'core'],
  'lead-missions': ['coordinator', 'core'],
  'freeze-documents': ['coordinator'],
  'run-confirmations': ['coordinator'],
  'confirm-for-own-organisation': ['coordinator', 'core', 'network', 'working-group'],
  'describe-members': ['coordinator', 'core'],
  'manage-members': ['coordinator'],
  'read-audit': ['coordinator'],
  'change-settings': ['coordinator'],
} as const satisfies Record<string, readonly MemberRole[]>;

export type Right = keyof typeof rights;

/** True when the member in `scope` has the right. A link holder has none of them; the program itself has all. */
export function may(scope: Scope, right: Right): boolean {
  if (scope.as === 'program') return true;
  return scope.member !== null && (rights[right] as readonly MemberRole[]).includes(scope.member.role);
}

/** Refuses with NOT_ALLOWED unless the member in `scope` has the right. */
export function requireRight(scope: Scope, right: Right): void {
  if (!may(scope, right)) throw new Refusal('NOT_ALLOWED', { right });
}

/** All rights of the member in `scope`, for the pages. */
export function rightsOf(scope: Scope): Right[] {
  return (Object.keys(rights) as Right[]).filter((right) => may(scope, right));
}
