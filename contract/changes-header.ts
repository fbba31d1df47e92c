/**
 * HTTP header of every answer: how far the server's feed of changes had come before the answer was read. A page opens its
 * change stream with the earliest one it has got (`?since=`), and is told what has changed after it.
 */
export const changesHeader = 'ringar-changes';
