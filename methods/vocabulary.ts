import { actorFields } from '../domain/actor.ts';
import type { ColumnType, FieldType, RegisterName } from '../domain/method.ts';
import { registerNames } from '../domain/method.ts';
import type { RuleName } from '../domain/rules/names.ts';

/** Field types whose texts are a list of items: statements, rows, options, ticks or cards. */
export const typesWithItems: readonly FieldType[] = [
  'yes-no',
  'scale',
  'checklist',
  'choice',
  'cards',
  'tree',
  'wall',
  'grid',
  'chooser',
];

/** Field types over a register. */
export const typesWithRegister: readonly FieldType[] = ['register', 'dots'];

/** Field types that take a comment beside each row. */
export const typesWithComments: readonly FieldType[] = ['yes-no', 'scale'];

/** Field types that can be answered one by one in a silent round. */
export const typesAnsweredSilently: readonly FieldType[] = ['yes-no', 'scale', 'dots'];

/** Column types whose texts are a list of items. */
export const columnsWithItems: readonly ColumnType[] = ['choice', 'choices'];

/** The columns each register with a table of its own can show in a `register` field. */
export const registerColumns = {
  members: ['title', 'name', 'actor', 'role', 'status', 'competences', 'childPerspective', 'archetypes', 'qualities', 'training'],
  actors: actorFields,
  'overall-goals': ['text'],
  missions: ['title', 'state', 'convener', 'startsOn', 'endsOn', 'light', 'lastReportOn', 'requiredActorIds'],
  goals: ['title', 'description', 'measure', 'unit', 'startValue', 'years', 'smart'],
} as const satisfies Record<RegisterName, readonly string[]>;

/** Where a flow may come from or go to besides a field and the method's own registers: `register:<name>`. */
export const flowRegisterNames: readonly string[] = [
  ...registerNames,
  'collaboration',
  'tasks',
  'plan',
  'documents',
  'activities',
  'communication',
];

/** What each rule can read: the field type and, for tables, the register. */
export const ruleReads = {
  engagement: { type: 'yes-no', register: null },
  readiness: { type: 'scale', register: null },
  'core-group': { type: 'register', register: 'members' },
  'archetype-coverage': { type: 'register', register: 'members' },
} as const satisfies Record<RuleName, { type: FieldType; register: RegisterName | null }>;
