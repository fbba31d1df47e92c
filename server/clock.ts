import { swedishDate } from '../domain/swedish-time.ts';

/** The one clock of the server. Nothing else asks what time it is, so that a test can say it (`StartOptions.clock`). */
export type Clock = {
  now(): Date;
  /** ISO date of today in Sweden, whatever zone the server runs in. */
  today(): string;
};

/** A clock that shows what `now` gives. */
export function clockOf(now: () => Date): Clock {
  return { now, today: () => swedishDate(now()) };
}

/** The time of the machine. */
export const systemClock: Clock = clockOf(() => new Date());
