import type { RoadOccasion } from '../../../contract/journey.ts';
import type { Method } from '../../../domain/method.ts';
import type { I18n } from '../../lib/i18n.ts';

export type OccasionWords = { number: number; station: string; /** "session 1 of 2" */ what: string };

/** An occasion on the road in words; null when the method no longer has its station. */
export function occasionWords({ t }: I18n, method: Method, { station: key, kind, index }: RoadOccasion): OccasionWords | null {
  const station = method.stations.find((one) => one.key === key);
  if (!station) return null;
  const count = kind === 'session' ? station.effort.sessions : station.effort.days;
  const what =
    count === 1
      ? t(kind === 'session' ? 'journey.calendar.one.session' : 'journey.calendar.one.day')
      : t(kind === 'session' ? 'journey.calendar.of.session' : 'journey.calendar.of.day', { index, count });
  return { number: station.number, station: station.shortTitle, what };
}
