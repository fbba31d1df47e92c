import { describe, expect, it } from 'vitest';

import type { ChangeView } from '../../../contract/documents.ts';
import { planSections } from '../../../domain/plan-diff.ts';
import english from '../../../locales/en.json' with { type: 'json' };
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { buildFormats } from '../../lib/formats.ts';
import type { Translate } from '../../lib/i18n.ts';
import { formatMessage } from '../../lib/messages.ts';
import { changeWords, valueWords } from './change-words.ts';

const words = { t: ((key, params) => formatMessage(swedish, 'sv', key, params)) as Translate, format: buildFormats('sv') };
const inEnglish = { t: ((key, params) => formatMessage(english, 'en', key, params)) as Translate, format: buildFormats('en') };
const names = { p: 'Polisen', s: 'Skolan', g: 'Färre köp' };

const buildChange = (change: Partial<ChangeView>): ChangeView => ({
  section: 'activities',
  kind: 'changed',
  id: 'a',
  label: 'Insatsvecka',
  fields: [],
  actorIds: [],
  ...change,
});

describe('a change in words', () => {
  it('says that an activity has a new time', () => {
    const change = buildChange({ fields: [{ field: 'startMonth', before: 10, after: 11 }] });
    expect(changeWords(change, names, words).headline).toBe('Aktiviteten ”Insatsvecka” fick ny tid: oktober → november');
    expect(changeWords(change, names, inEnglish).headline).toBe('The activity “Insatsvecka” has a new time: October → November');
    const year = buildChange({
      fields: [
        { field: 'year', before: 2026, after: 2027 },
        { field: 'endMonth', before: 5, after: null },
      ],
    });
    expect(changeWords(year, names, words).headline).toBe('Aktiviteten ”Insatsvecka” fick ny tid: maj 2026 → 2027');
  });

  it('puts one short change in the sentence', () => {
    const change = buildChange({ fields: [{ field: 'actorIds', before: ['p'], after: ['p', 's'] }] });
    expect(changeWords(change, names, words)).toEqual({
      headline: 'Aktiviteten ”Insatsvecka”: vem Polisen → Polisen och Skolan',
      lines: [],
      formattingOnly: false,
    });
  });

  it('quotes what the group has written', () => {
    const change = buildChange({
      section: 'period',
      label: 'period',
      fields: [{ field: 'title', before: 'Plan', after: 'Samverkansplan' }],
    });
    expect(changeWords(change, names, words).headline).toBe('Planen: namn ”Plan” → ”Samverkansplan”');
  });

  it('gives long texts to mark and short values beside them', () => {
    const long = 'Fyra kvällar med uppsökande arbete vid hotellen kring stationen och torget.';
    const { headline, lines } = changeWords(
      buildChange({
        fields: [
          { field: 'what', before: long, after: `${long} Även helger.` },
          { field: 'status', before: 'planned', after: 'ongoing' },
        ],
      }),
      names,
      words,
    );
    expect(headline).toBe('Aktiviteten ”Insatsvecka” ändrades');
    expect(lines.map(({ field, long: isLong, before }) => [field, isLong, before])).toEqual([
      ['vad', true, long],
      ['läget', false, 'planerad'],
    ]);
  });

  it('says that rows came and went, and that a text was only set in another way', () => {
    expect(changeWords(buildChange({ section: 'goals', kind: 'added', label: 'Färre köp' }), names, words).headline).toBe(
      'Delmålet ”Färre köp” lades till',
    );
    expect(changeWords(buildChange({ section: 'budget', kind: 'removed', label: '' }), names, words).headline).toBe(
      'Budgetposten ”Inte satt” togs bort',
    );
    const text = changeWords(
      buildChange({ section: 'texts', label: 'vision', fields: [{ field: 'formatting', before: null, after: null }] }),
      names,
      words,
    );
    expect(text).toEqual({ headline: 'Texten ”Vision” ändrades', lines: [], formattingOnly: true });
  });

  it('has words for every section, in both languages', () => {
    for (const section of planSections) {
      for (const language of [words, inEnglish]) {
        const label = section === 'texts' ? 'for-whom' : 'Rad';
        const { headline } = changeWords(buildChange({ section, label }), names, language);
        expect(headline).not.toMatch(/confirm\.|changes\.|\{/);
      }
    }
  });
});

describe('a value in words', () => {
  it.each([
    ['goalId', 'g', 'Färre köp'],
    ['actorId', 'x', 'okänd'],
    ['riskAnswer', null, 'inget'],
    ['light', 'yellow', 'gult'],
    ['smart', ['timed', 'specific'], 'tidsatt och specifikt'],
    ['startYear', 2026, '2026'],
    ['startValue', 1200, '1\u00a0200'],
    ['dueOn', '2027-03-01', '1 mars 2027'],
    [
      'years',
      [
        { year: 2027, target: 7, outcome: null },
        { year: 2028, target: null, outcome: null },
      ],
      '2027: mål 7, utfall –',
    ],
    ['amounts', [], 'inget'],
  ])('%s', (field, value, expected) => {
    expect(valueWords(field, value, names, words)).toBe(expected);
  });
});
