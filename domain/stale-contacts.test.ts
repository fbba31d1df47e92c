import { describe, expect, it } from 'vitest';

import { type ContactedActor, staleContacts } from './stale-contacts.ts';

const actor = (id: string, change: Partial<ContactedActor> = {}): ContactedActor => ({
  id,
  name: id,
  stage: 'network',
  checkedOn: null,
  contactOn: '2025-06-01',
  contactRole: 'receptionschef',
  contactEmail: '',
  contactPhone: '',
  ...change,
});
const ids = (...actors: ContactedActor[]) => staleContacts(actors, '2026-11-22').map(({ id }) => id);

describe('staleContacts', () => {
  it.each([
    [null, true],
    ['2026-05-21', true],
    ['2026-05-22', false],
    ['2026-11-22', false],
    ['2027-01-01', false],
  ])('checked on %s is stale: %s', (checkedOn, stale) => {
    expect(ids(actor('a', { checkedOn }))).toEqual(stale ? ['a'] : []);
  });

  it.each([
    ['2026-11-22', null, false],
    ['2026-05-22', null, false],
    ['2026-05-21', null, true],
    ['2026-11-22', '2020-01-01', true],
    ['2020-01-01', '2026-11-01', false],
  ])('written on %s and checked on %s is stale: %s', (contactOn, checkedOn, stale) => {
    expect(ids(actor('a', { contactOn, checkedOn }))).toEqual(stale ? ['a'] : []);
  });

  it('leaves out those without a contact and those that declined', () => {
    expect(ids(actor('a', { contactRole: ' ' }), actor('b', { stage: 'declined' }))).toEqual([]);
    expect(ids(actor('a', { contactRole: '', contactPhone: '1' }), actor('b', { contactRole: '', contactEmail: 'x' }))).toEqual([
      'a',
      'b',
    ]);
  });

  it('puts the oldest first, then goes by name', () => {
    expect(
      ids(
        actor('d', { checkedOn: '2026-02-01' }),
        actor('c', { checkedOn: '2025-01-01' }),
        actor('b'),
        actor('a', { checkedOn: '2026-02-01' }),
      ),
    ).toEqual(['c', 'b', 'a', 'd']);
  });
});
