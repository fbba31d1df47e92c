import { eq } from 'drizzle-orm';

import type { Locale, Method } from '../../domain/method.ts';
import { occasionMinutes } from '../../domain/road-calendar.ts';
import { type CalendarEvent, writeCalendar } from '../../exports/ics/write-calendar.ts';
import { lockCalendarEvents, type NumberedEvent, numberCalendarEvents } from '../commands/number-calendar-events.ts';
import { sentence } from '../sentences.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { readJourney } from '../store/queries/journey.ts';
import { methodInUse } from '../store/queries/method-in-use.ts';
import { collaboration } from '../store/schema/index.ts';
import type { FileToMake } from './document-files.ts';

/** When a session or a day begins until the town says something else. */
const startsAt = '09:00';

/**
 * The road's calendar as an .ics file: every occasion that has a day, decided or proposed, under the same id each time and
 * with a number that rises when it changes; and those to come that an earlier file had and are no more.
 * Errors: NOT_FOUND for a method that is not in use.
 * @source inventory A12
 */
export async function roadCalendarFile(work: Work, services: Services, id: string, locale: Locale): Promise<FileToMake> {
  await lockCalendarEvents(work);
  const method = await methodInUse(work, services, id, locale);
  const { calendar } = await readJourney(work, services, id, work.clock.today());
  const [town] = await work.tx
    .select({ name: collaboration.name, slug: collaboration.slug })
    .from(collaboration)
    .where(eq(collaboration.id, work.scope.collaborationId));
  const name = sentence(locale, 'journey.calendar.name', { method: method.title, town: town!.name });
  const address = `${services.publicUrl}/s/${town!.slug}/station`;
  const today = work.clock.today();
  const numbered = await numberCalendarEvents(work, id, calendar);
  const events = numbered
    .filter(({ status, date }) => status !== 'cancelled' || date >= today)
    .map((event): CalendarEvent => {
      const { station, kind, index, date, status, sequence, changedAt } = event;
      return {
        uid: `${work.scope.collaborationId}-${id}-${station}-${kind}-${index}@ringar`,
        ...{ date, startsAt, minutes: occasionMinutes[kind], status, sequence },
        changedAt: changedAt.toISOString(),
        ...eventWords(method, event, locale),
        url: `${address}/${station}`,
      };
    });
  return {
    make: () => new TextEncoder().encode(writeCalendar({ name, madeAt: work.clock.now().toISOString(), events })),
    mediaType: 'text/calendar; charset=utf-8',
    name: `${name}.ics`,
  };
}

/** A station that the method has lost is called what the method is called. */
function eventWords(method: Method, { station: key, kind, index, status }: NumberedEvent, locale: Locale) {
  const station = method.stations.find((one) => one.key === key);
  if (!station) return { title: withStatus(method.title, status, locale), description: '' };
  const count = Math.max(index, kind === 'session' ? station.effort.sessions : station.effort.days);
  const what = sentence(locale, `journey.calendar.${count === 1 ? 'one' : 'of'}.${kind}`, { index, count });
  const title = sentence(locale, 'journey.calendar.event', { number: station.number, what, station: station.shortTitle });
  return {
    title: withStatus(title, status, locale),
    description: [station.lead, station.facts.work, station.facts.who].join('\n'),
  };
}

function withStatus(title: string, status: NumberedEvent['status'], locale: Locale): string {
  if (status === 'decided') return title;
  return sentence(locale, status === 'proposed' ? 'journey.proposed' : 'journey.calendar.cancelled', { period: title });
}
