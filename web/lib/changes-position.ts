import { changesHeader } from '../../contract/changes-header.ts';

let earliest = '';

/** The server's feed of changes before this page read anything that it may still show; '' before the first answer. */
export function readPosition(): string {
  return earliest;
}

/** From a position on everything is read again, so that nothing older is shown. */
export function restartFrom(position: string): void {
  earliest = position;
}

/** Notes how far the feed had come before an answer was read. */
export function notePosition(response: Response): Response {
  const position = response.headers.get(changesHeader);
  if (position !== null && (earliest === '' || isEarlier(position, earliest))) earliest = position;
  return response;
}

/** Positions of two processes of the server have no order: the stream then says that everything is to be read again. */
function isEarlier(one: string, other: string): boolean {
  const [process, number] = one.split('.');
  const [otherProcess, otherNumber] = other.split('.');
  return process === otherProcess && Number(number) < Number(otherNumber);
}
