import { methodCopy } from './copy.ts';
import { get } from './get.ts';

/** The procedures of `contract/method.ts`. */
export const method = { get };
export { methodCopy };
