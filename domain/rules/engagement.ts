/** One statement with the value that the group agreed on; null = not agreed yet. */
export type StatementValue = { key: string; value: boolean | null };

/** Statements of the engagement test. */
export const engagementStatementCount = 7;

export type EngagementResult = {
  /** `go`: every statement is a yes. `consider-smaller`: a training day or an event may suit better. Advice, no lock. */
  verdict: 'go' | 'consider-smaller' | null;
  yes: number;
  /** Keys of the statements with a no, in the order given. */
  noKeys: string[];
  /** Keys of the statements without a value, in the order given. */
  missingKeys: string[];
};

/**
 * The engagement test: only yes to all seven says go on; any no says consider a smaller effort. Takes the group's
 * values, never those of one person. While a value is missing, or with fewer than seven statements, there is no
 * verdict, not even when a no is already there: half a test should not steer the rest of the talk.
 * @source inventory B03, B04, settlement 4
 */
export function engagement(statements: StatementValue[]): EngagementResult {
  const noKeys = statements.filter(({ value }) => value === false).map(({ key }) => key);
  const missingKeys = statements.filter(({ value }) => value === null).map(({ key }) => key);
  const complete = missingKeys.length === 0 && statements.length >= engagementStatementCount;
  return {
    verdict: complete ? (noKeys.length === 0 ? 'go' : 'consider-smaller') : null,
    yes: statements.length - noKeys.length - missingKeys.length,
    noKeys,
    missingKeys,
  };
}
