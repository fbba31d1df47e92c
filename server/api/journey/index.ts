import { fixDate } from './fix-date.ts';
import { get } from './get.ts';
import { verdicts } from './verdicts.ts';
import { setState } from './set-state.ts';

/** The procedures of `contract/journey.ts`. */
export const journey = { get, fixDate, verdicts, setState };
