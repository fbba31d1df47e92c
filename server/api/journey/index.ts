import { answers } from './answers.ts';
import { fixDate } from './fix-date.ts';
import { get } from './get.ts';
import { room } from './room.ts';
import { verdicts } from './verdicts.ts';
import { setState } from './set-state.ts';

/** The procedures of `contract/journey.ts`. */
export const journey = { get, answers, fixDate, room, verdicts, setState };
