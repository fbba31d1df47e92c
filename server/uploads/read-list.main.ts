import { buffer } from 'node:stream/consumers';

import { Refusal } from '../../domain/errors.ts';
import { readList } from './read-list.ts';
import type { ListAnswer } from './read-list-apart.ts';

/** The process of `read-list-apart.ts`: reads the one file it is given on standard input. */
const answer: ListAnswer = await readList(await buffer(process.stdin)).then(
  (rows) => ({ rows }),
  (error: unknown) => ({ code: error instanceof Refusal ? error.code : 'FILE_UNREADABLE' }),
);
process.stdout.write(JSON.stringify(answer));
