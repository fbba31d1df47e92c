import { foldLine, icsText } from './ics-text.ts';

/** One event of a calendar. */
export type CalendarEvent = {
  /** The same for the same event each time the calendar is made, and for no other. */
  uid: string;
  /** ISO date and "HH:MM", in Swedish time. */
  date: string;
  startsAt: string;
  minutes: number;
  title: string;
  description: string;
  /** Where to read on. */
  url: string;
  /** Only what is decided makes anyone busy. */
  status: 'proposed' | 'decided' | 'cancelled';
  /** Higher than in every earlier calendar that had the event otherwise. */
  sequence: number;
  /** ISO date-time (UTC) since when it stands as it does. */
  changedAt: string;
};

export type Calendar = {
  name: string;
  /** ISO date-time (UTC) when the calendar was made. */
  madeAt: string;
  events: readonly CalendarEvent[];
};

/** Swedish time: what the European Union has had since 1996. */
const swedishTime = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Stockholm',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The calendar as the text of an .ics file; without events it is a calendar that holds none. @source RFC 5545, inventory A12 */
export function writeCalendar({ name, madeAt, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ringar//Ringar//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${icsText(name)}`,
    `X-WR-CALNAME:${icsText(name)}`,
    ...swedishTime,
    ...events.flatMap((event) => eventLines(event, madeAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

const statusLines = {
  proposed: ['STATUS:TENTATIVE', 'TRANSP:TRANSPARENT'],
  decided: ['STATUS:CONFIRMED', 'TRANSP:OPAQUE'],
  cancelled: ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT'],
};

const utc = (iso: string) => `${iso.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

function eventLines(event: CalendarEvent, madeAt: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${utc(madeAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;TZID=Europe/Stockholm:${event.date.replaceAll('-', '')}T${event.startsAt.replace(':', '')}00`,
    `DURATION:PT${event.minutes}M`,
    `SUMMARY:${icsText(event.title)}`,
    `DESCRIPTION:${icsText(event.description)}`,
    `URL:${event.url}`,
    ...statusLines[event.status],
    'END:VEVENT',
  ];
}
