/** What the doctor found in one place. */
export type Finding = { name: string; outcome: 'ok' | 'warning' | 'failure'; text: string };

/** Builders for one place, so that a check reads as its sentences. */
export function findingsOf(name: string): Record<Finding['outcome'], (text: string) => Finding> {
  return {
    ok: (text) => ({ name, outcome: 'ok', text }),
    warning: (text) => ({ name, outcome: 'warning', text }),
    failure: (text) => ({ name, outcome: 'failure', text }),
  };
}
