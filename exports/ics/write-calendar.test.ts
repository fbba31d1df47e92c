import { describe, expect, it } from 'vitest';
import { type CalendarEvent, writeCalendar } from './write-calendar.ts';

const event: CalendarEvent = {
  uid: 'town-stad-for-stad-actors-session-1@ringar',
  date: '2027-06-08',
  startsAt: '09:00',
  minutes: 90,
  title: 'Steg 3, pass 1: Aktörer',
  description: 'Ett pass på 90 minuter.\nKärngruppen; och fler',
  url: 'https://ringar.example/s/stad/station/actors',
  status: 'proposed',
  sequence: 3,
  changedAt: '2026-11-20T08:00:01.000Z',
};
const write = (...events: CalendarEvent[]) => writeCalendar({ name: 'Stad, resan', madeAt: '2026-11-25T23:40:12.345Z', events });
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('writeCalendar', () => {
  it('holds each event in Swedish time', () => {
    const lines = unfolded(write(event));
    expect(lines.slice(lines.indexOf('BEGIN:VEVENT'))).toEqual([
      'BEGIN:VEVENT',
      'UID:town-stad-for-stad-actors-session-1@ringar',
      'DTSTAMP:20261125T234012Z',
      'LAST-MODIFIED:20261120T080001Z',
      'SEQUENCE:3',
      'DTSTART;TZID=Europe/Stockholm:20270608T090000',
      'DURATION:PT90M',
      String.raw`SUMMARY:Steg 3\, pass 1: Aktörer`,
      String.raw`DESCRIPTION:Ett pass på 90 minuter.\nKärngruppen\; och fler`,
      'URL:https://ringar.example/s/stad/station/actors',
      'STATUS:TENTATIVE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('makes a decided day a busy one, and a cancelled one free', () => {
    expect(write({ ...event, status: 'cancelled' })).toMatch(/STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n/);
    expect(write({ ...event, status: 'decided' })).toMatch(/STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n/);
  });

  it('is a calendar of its own name and time zone, also without events', () => {
    const lines = unfolded(write());
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines).toContain(String.raw`X-WR-CALNAME:Stad\, resan`);
    expect(lines.filter((line) => line.startsWith('TZID:'))).toEqual(['TZID:Europe/Stockholm']);
    expect(lines).not.toContain('BEGIN:VEVENT');
  });

  it('ends every line with CR and LF, and opens as many parts as it closes', () => {
    const text = write({ ...event, title: 'å'.repeat(300) }, event);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.match(/^BEGIN:/gm)?.length).toBe(text.match(/^END:/gm)?.length);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
