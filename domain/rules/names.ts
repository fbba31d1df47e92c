/**
 * The rules a method file may name in a field's `rule`. Each name is one file in this folder that reads the field's
 * group values and gives a verdict.
 * @source inventory B03 B10 A07 B08
 */
export const ruleNames = ['engagement', 'readiness', 'core-group', 'archetype-coverage'] as const;
export type RuleName = (typeof ruleNames)[number];
