import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type AuditEvent, auditPayload, findBrokenEvent } from './audit.ts';

type Logged = AuditEvent & { hash: string };

/** Stands in for SHA-256: the text itself, so that every difference shows. */
const hash = (text: string) => `#${text}`;

function chain(count: number): Logged[] {
  const events: Logged[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const event: AuditEvent = {
      collaborationId: 'c1',
      seq,
      at: `2026-11-0${seq}T08:00:00.000Z`,
      actor: 'u1',
      action: 'plan.saved',
      target: `t${seq}`,
      details: { number: seq, kind: null },
      previousHash: events.at(-1)?.hash ?? '',
    };
    events.push({ ...event, hash: hash(auditPayload(event)) });
  }
  return events;
}

describe('auditPayload', () => {
  it('holds every field of the event, and not the hash', () => {
    const [event] = chain(1);
    expect(JSON.parse(auditPayload(event!))).toEqual({
      collaborationId: 'c1',
      seq: 1,
      at: '2026-11-01T08:00:00.000Z',
      actor: 'u1',
      action: 'plan.saved',
      target: 't1',
      details: { number: 1, kind: null },
      previousHash: '',
    });
  });

  it('does not depend on the order of keys', () => {
    const [event] = chain(1);
    const turned = Object.fromEntries(Object.entries({ ...event!, details: { kind: null, number: 1 } }).reverse());
    expect(auditPayload(turned as unknown as Logged)).toBe(auditPayload(event!));
  });
});

describe('findBrokenEvent', () => {
  it.each([0, 1, 5])('finds nothing in a whole chain of %i', (count) => {
    expect(findBrokenEvent(chain(count), hash)).toBeNull();
  });

  it.each([
    ['collaborationId', 'c2'],
    ['at', '2027-01-01T00:00:00.000Z'],
    ['actor', 'u2'],
    ['action', 'plan.read'],
    ['target', 'x'],
    ['details', { number: 9, kind: null }],
    ['hash', '#'],
  ])('names the event whose %s was changed', (field, value) => {
    const events = chain(5).map((event) => (event.seq === 3 ? { ...event, [field]: value } : event));
    expect(findBrokenEvent(events, hash)).toEqual({ seq: 3, reason: 'hash' });
  });

  it('sees an event that was rewritten with a fitting hash', () => {
    const events = chain(5);
    const forged = { ...events[2]!, actor: 'u2' };
    expect(findBrokenEvent(events.with(2, { ...forged, hash: hash(auditPayload(forged)) }), hash)).toEqual({
      seq: 4,
      reason: 'link',
    });
  });

  it('sees a first event that claims to have one before it', () => {
    const first = { ...chain(1)[0]!, previousHash: '#x' };
    expect(findBrokenEvent([{ ...first, hash: hash(auditPayload(first)) }], hash)).toEqual({ seq: 1, reason: 'link' });
  });

  it('sees what is missing, doubled or out of order', () => {
    const events = chain(4);
    expect(findBrokenEvent(events.slice(1), hash)).toEqual({ seq: 1, reason: 'gap' });
    expect(findBrokenEvent(events.toSpliced(1, 1), hash)).toEqual({ seq: 2, reason: 'gap' });
    expect(findBrokenEvent(events.toSpliced(1, 0, events[0]!), hash)).toEqual({ seq: 2, reason: 'gap' });
    expect(findBrokenEvent([events[0]!, events[2]!, events[1]!, events[3]!], hash)).toEqual({ seq: 2, reason: 'gap' });
  });

  it('finds any one change at its own place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.string({ minLength: 1 }), (place, text) => {
        const events = chain(8);
        const at = place - 1;
        const target = events[at]!.target + text;
        expect(findBrokenEvent(events.with(at, { ...events[at]!, target }), hash)).toEqual({ seq: place, reason: 'hash' });
      }),
    );
  });
});
