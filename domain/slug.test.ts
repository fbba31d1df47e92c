import fc from 'fast-check';
import { expect, test } from 'vitest';

import { proposeSlug } from './slug.ts';

test.each([
  ['Exempelstad', 'exempelstad'],
  ['Malmö', 'malmo'],
  ['Åre & Östersund', 'are-ostersund'],
  ['  Södra   Årsta! ', 'sodra-arsta'],
  ['Kiruna/Giron', 'kiruna-giron'],
  ['---', ''],
  ['مدينة', ''],
])('%s is %s', (name, slug) => {
  expect(proposeSlug(name)).toBe(slug);
});

test('what is proposed can always be used, and proposing again changes nothing', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const slug = proposeSlug(name);
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(slug.length).toBeLessThanOrEqual(60);
      expect(proposeSlug(slug)).toBe(slug);
    }),
  );
});
