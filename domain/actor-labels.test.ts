import { describe, expect, it } from 'vitest';

import { levelFromLabel, ringFromLabel, stageFromLabel, tradeFromLabel } from './actor-labels.ts';
import { normaliseLabel } from './normalise-label.ts';
import { actorStages, cooperationLevels, rings, trades } from './actor.ts';

describe('labels', () => {
  it('reads every code as itself', () => {
    expect(trades.map(tradeFromLabel)).toEqual(trades);
    expect(rings.map(ringFromLabel)).toEqual(rings);
    expect(actorStages.map(stageFromLabel)).toEqual(actorStages);
    expect(cooperationLevels.map(levelFromLabel)).toEqual(cooperationLevels);
  });

  it.each([
    ['Socialtjänst', 'social-services'],
    ['Social services', 'social-services'],
    ['POLISEN', 'police'],
    ['Kommun', 'municipality'],
    ['Skola', 'school'],
    ['Hälso- och sjukvård', 'health'],
    ['hälso och  sjukvård', 'health'],
    ['Civilsamhälle', 'civil-society'],
    ['Civil society', 'civil-society'],
    ['Trossamfund', 'faith'],
    ['Hotell', 'hotel'],
    ['Hotels', 'hotel'],
    ['Fastighetsägare', 'housing'],
    ['Bevakning', 'security'],
    ['Transport', 'transport'],
    ['Bemanning', 'staffing'],
    ['Fackförbund', 'trade-union'],
    ['Näringsliv', 'business'],
    ['Räddningstjänst', 'rescue'],
    ['Region', 'region'],
    ['Statlig myndighet', 'state'],
    ['Övrigt', 'other'],
    ['Rymdfart', null],
    ['', null],
  ])('trade %s', (label, trade) => {
    expect(tradeFromLabel(label)).toBe(trade);
  });

  it.each([
    ['Kärngruppen', 'core'],
    ['The network', 'network'],
    ['3', 'local'],
    ['Samhället i stort', 'society'],
    ['Society at large', 'society'],
    ['5', null],
  ])('ring %s', (label, ring) => {
    expect(ringFromLabel(label)).toBe(ring);
  });

  it.each([
    ['Identifierad', 'identified'],
    ['Kontaktad', 'contacted'],
    ['Invited', 'invited'],
    ['I nätverket', 'network'],
    ['Core group', 'core'],
    ['Tackat nej', 'declined'],
    ['Kanske', null],
  ])('stage %s', (label, stage) => {
    expect(stageFromLabel(label)).toBe(stage);
  });

  it.each([
    ['Nätverkande', 'networking'],
    ['Nivå 2', 'coordinating'],
    ['Samverkan', 'cooperating'],
    ['Level 4', 'collaborating'],
    ['0', null],
  ])('level %s', (label, level) => {
    expect(levelFromLabel(label)).toBe(level);
  });

  it('normalises case, marks, spaces and full-width forms', () => {
    expect(normaliseLabel('  Ａ-b,  Ö/c. ')).toBe('a b ö c');
  });
});
