import { buffer } from 'node:stream/consumers';

import { Refusal } from '../../domain/errors.ts';
import { readWorkbook } from './read-workbook.ts';
import type { WorkbookAnswer } from './read-workbook-apart.ts';

/** The process of `read-workbook-apart.ts`: reads the one file it is given on standard input. */
const answer: WorkbookAnswer = await readWorkbook(await buffer(process.stdin)).then(
  (rows) => ({ rows }),
  (error: unknown) => ({ code: error instanceof Refusal ? error.code : 'FILE_UNREADABLE' }),
);
process.stdout.write(JSON.stringify(answer));
