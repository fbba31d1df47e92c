import { useEffect, useRef, useState } from 'react';
import type { ConfirmationView, DecisionInput } from '../../../contract/confirmations.ts';
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts';
import { today } from '../../lib/clock.ts';
import { sameValue } from '../../lib/same-value.ts';
import { isPassing, refusalSentence, toProblem } from '../../lib/refusal.ts';
import {
  conflictingDecision,
  type DecisionConflict,
  type DecisionProblem,
  decisionOf,
  decisionProblems,
  saveDecision,
} from './save-decision.ts';

/** What the server keeps: the decision and the version that the next one builds on. */
export type StoredDecision = DecisionInput & Pick<ConfirmationView, 'version'>;

export type UseDecision = {
  value: DecisionInput;
  change: (change: Partial<DecisionInput>) => void;
  problems: readonly DecisionProblem[];
  /** True when nothing stops it from being sent; else `problems` names what does. */
  check: () => boolean;
  /** Why it was not saved, as a sentence. */
  refusal: string | null;
  busy: boolean;
  /** The network or the server is away: what is written waits here and is sent again by itself. */
  waiting: boolean;
  save: () => Promise<void>;
  /** Someone else decided meanwhile; both stand here until the writer has chosen. */
  conflict: DecisionConflict<StoredDecision> | null;
  resolve: (chosen: Partial<DecisionInput>) => Promise<void>;
  /** What is shown was written earlier and not sent. */
  isFound: boolean;
  /** Begins anew with what is stored. */
  startOver: () => void;
};

export type UseDecisionOptions<Row extends StoredDecision> = {
  /** The decision as it stood when the writing began. */
  stored: Row;
  draftKey: string;
  send: (decision: DecisionInput, version: number) => Promise<Row>;
  onSaved: (row: Row) => void;
  /** After a conflict the other one's decision was chosen whole: nothing is sent, read it again. */
  onTheirs: () => void;
};

/** A decision in the tab: what is written, and what stood when the writing began. */
export type KeptDecision = { decision: DecisionInput; base: StoredDecision };

const firstRetryMs = 2000;
const longestRetryMs = 30_000;

/**
 * A decision while it is written: kept as a draft in the tab, checked, sent, sent again when the network returns, and
 * compared when someone else came first.
 */
export function useDecision<Row extends StoredDecision>({
  stored,
  draftKey,
  send,
  onSaved,
  onTheirs,
}: UseDecisionOptions<Row>): UseDecision {
  // What was written before a reload builds on what stood then: a newer decision is compared with, never overwritten.
  const [kept] = useState(() => readDraft<KeptDecision>(draftKey));
  const base = useRef<StoredDecision>(kept?.base ?? stored);
  const [value, setValue] = useState<DecisionInput>(kept?.decision ?? decisionOf(stored));
  const [isFound, setFound] = useState(kept !== null);
  const [problems, setProblems] = useState<readonly DecisionProblem[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failures, setFailures] = useState(0);
  const [conflict, setConflict] = useState<DecisionConflict<StoredDecision> | null>(null);

  function write(next: DecisionInput): void {
    setValue(next);
    keep(next);
  }

  function keep(decision: DecisionInput): void {
    const { state, version } = base.current;
    writeDraft(draftKey, { decision, base: { ...decisionOf(base.current), state, version } } satisfies KeptDecision);
  }

  /** Lets go of what is written: it has been saved, or the writer begins anew. */
  function drop(): void {
    dropDraft(draftKey);
    setFound(false);
  }

  function startOver(): void {
    drop();
    base.current = stored;
    setValue(decisionOf(stored));
  }

  function change(patch: Partial<DecisionInput>): void {
    const next = { ...value, ...patch };
    write(next);
    setFailures(0);
    if (problems.length > 0) setProblems(decisionProblems(next, today()));
  }

  function check(decision = value): boolean {
    const found = decisionProblems(decision, today());
    setProblems(found);
    return found.length === 0;
  }

  async function attempt(decision: DecisionInput): Promise<void> {
    if (busy || !check(decision)) return;
    setBusy(true);
    setRefusal(null);
    try {
      const row = await saveDecision(base.current, decision, async (next, version) => {
        const saved = await send(next, version);
        base.current = saved; // what is sent after a failure half way builds on this
        keep(decision);
        return saved;
      });
      drop();
      setFailures(0);
      onSaved(row);
    } catch (error) {
      await fail(error, decision);
    } finally {
      setBusy(false);
    }
  }

  async function fail(error: unknown, mine: DecisionInput): Promise<void> {
    const problem = toProblem(error);
    setRefusal(refusalSentence(error));
    if (isPassing(problem)) return setFailures((count) => count + 1);
    setFailures(0);
    const theirs = problem.code === 'STALE_VERSION' ? (problem.data['current'] as StoredDecision | undefined) : undefined;
    if (!theirs) return;
    const fields = conflictingDecision(base.current, mine, theirs);
    setRefusal(null);
    if (fields.length > 0) return setConflict({ mine, theirs, fields });
    base.current = theirs;
    if (sameValue(decisionOf(theirs), mine)) {
      // It had arrived, and only the answer was lost.
      drop();
      return onTheirs();
    }
    return attempt(mine);
  }

  async function resolve(chosen: Partial<DecisionInput>): Promise<void> {
    if (!conflict) return;
    const decision = { ...conflict.mine, ...chosen };
    base.current = conflict.theirs;
    setConflict(null);
    if (sameValue(decision, decisionOf(conflict.theirs))) {
      drop();
      setValue(decision);
      return onTheirs();
    }
    write(decision);
    await attempt(decision);
  }

  useRetry(failures, () => void attempt(value));
  return {
    value,
    change,
    problems,
    check,
    refusal,
    busy,
    waiting: failures > 0,
    save: () => attempt(value),
    conflict,
    resolve,
    isFound,
    startOver,
  };
}

/** Tries again after a pause that grows, and at once when the network comes back. */
function useRetry(failures: number, again: () => void): void {
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    if (failures === 0) return undefined;
    const retry = () => latest.current();
    const timer = setTimeout(retry, Math.min(firstRetryMs * 2 ** (failures - 1), longestRetryMs));
    addEventListener('online', retry);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', retry);
    };
  }, [failures]);
}
