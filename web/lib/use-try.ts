import { useState } from 'react';

/** One thing at a time that can be refused: what is under way, and why the last attempt failed. */
export function useTry<Name extends string = string>() {
  const [busy, setBusy] = useState<Name | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  async function attempt(name: Name, work: () => Promise<unknown>): Promise<void> {
    setBusy(name);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(null);
    }
  }
  return {
    busy,
    problem,
    attempt,
    clear: () => setProblem(null),
    /** Shows why something failed that was tried elsewhere. */ show: setProblem,
  };
}
