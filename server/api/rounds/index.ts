import { list } from './list.ts';
import { get } from './get.ts';
import { open } from './open.ts';
import { answer } from './answer.ts';
import { remind } from './remind.ts';
import { close } from './close.ts';
import { decide } from './decide.ts';

/** The procedures of `contract/rounds.ts`. */
export const rounds = { list, get, open, answer, remind, close, decide };
