import { buffer } from 'node:stream/consumers';

import { headingScore } from '../../domain/actor-import-columns.ts';
import { Refusal } from '../../domain/errors.ts';
import { delimiters } from '../../domain/list/list-file.ts';
import type { ListAnswer } from './read-list-apart.ts';
import { readList } from './read-list.ts';

/** The process of `read-list-apart.ts`: reads the one file it is given on standard input; its argument is a chosen delimiter. */
const bytes = await buffer(process.stdin);
const delimiter = delimiters.find((one) => one === process.argv[2]);

function answer(): ListAnswer {
  try {
    return { list: readList(bytes, { score: headingScore, delimiter }) };
  } catch (error) {
    return error instanceof Refusal ? { code: error.code, data: error.data } : { code: 'FILE_UNREADABLE' };
  }
}

process.stdout.write(JSON.stringify(answer()));
