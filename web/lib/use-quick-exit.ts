import { useEffect } from 'react';
import { leaveWithoutAsking } from './save-overview.ts';

const presses = 3;
const withinMs = 1_500;

/** Leaves Ringar for an empty page, so that whoever looks over the shoulder sees nothing and Back does not return here. */
export function leaveAtOnce(): void {
  leaveWithoutAsking();
  location.replace('about:blank');
}

/** While the page is shown: pressing Shift three times quickly leaves it at once. */
export function useQuickExit(leave: () => void = leaveAtOnce): void {
  useEffect(() => {
    let times: number[] = [];
    const onKey = (event: KeyboardEvent) => {
      // A held key repeats, and capitals in a text are pressed together with a letter: neither counts.
      if (event.key !== 'Shift' || event.repeat) {
        if (event.key !== 'Shift') times = [];
        return;
      }
      times = [...times.filter((at) => event.timeStamp - at < withinMs), event.timeStamp];
      if (times.length >= presses) leave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [leave]);
}
