import { swedishDate } from '../../domain/swedish-time.ts';

/** The one clock of the web: nothing else asks what time it is. */
export function now(): Date {
  return new Date();
}

/** ISO date of today in the collaboration, which is in Sweden wherever the reader is. */
export function today(): string {
  return swedishDate(now());
}
