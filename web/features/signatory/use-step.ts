import { useEffect, useState } from 'react';

export type Step = 'about' | 'choose' | 'details' | 'paper' | 'done';

type Kept = { step?: Step } | null;

/** One step at a time. The browser's back button goes back a step; a reload stays where one was. */
export function useStep(first: Step): [Step, (step: Step) => void] {
  const [step, setStep] = useState<Step>(() => (history.state as Kept)?.step ?? first);

  useEffect(() => {
    const back = (event: PopStateEvent) => setStep((event.state as Kept)?.step ?? first);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, [first]);

  function go(next: Step): void {
    history.pushState({ step: next } satisfies Kept, '');
    setStep(next);
  }
  return [step, go];
}
