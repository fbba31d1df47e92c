import { expect, test } from 'vitest';

import { nearestTrade } from './nearest-trade.ts';

test.each([
  ['Hotell', 'hotel'],
  ['Hotellkedja', 'hotel'],
  ['Polisområde Syd', 'police'],
  ['Polsien', 'police'],
  ['Grundskola F-9', 'school'],
  ['Tjejjour/kvinnojour', 'civil-society'],
  ['Socialtj', 'social-services'],
  ['Taxiföretag', 'transport'],
  ['Rymdfart', null],
  ['', null],
])('%s: %s', (label, trade) => {
  expect(nearestTrade(label)).toBe(trade);
});
