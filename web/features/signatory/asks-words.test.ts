import { describe, expect, it } from 'vitest';

import type { SignatoryView } from '../../../contract/confirmations.ts';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { buildFormats } from '../../lib/formats.ts';
import type { Translate } from '../../lib/i18n.ts';
import { formatMessage } from '../../lib/messages.ts';
import { asksWords } from './asks-words.ts';

const i18n = { t: ((key, params) => formatMessage(swedish, 'sv', key, params)) as Translate, format: buildFormats('sv') };
const nothing: SignatoryView['summary'] = {
  why: '',
  period: { from: 2026, to: 2028 },
  goals: [],
  ownActivities: [],
  ownSums: [],
  decision: null,
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what a plan asks of an organisation', () => {
  it('is its activities, those it leads and what it contributes', () => {
    const summary = {
      ...nothing,
      ownActivities: [
        { year: 2026, title: 'Insatsvecka', leads: true },
        { year: 2027, title: 'Utbildning', leads: false },
      ],
      ownSums: [
        { kind: 'money' as const, sumSek: 20_000 },
        { kind: 'time' as const, sumSek: 90_000 },
      ],
    };
    expect(plain(asksWords(summary, i18n))).toBe(
      '2 aktiviteter 2026–2028, ni leder 1. Ni bidrar med 20 000 kr i pengar och arbetstid för 90 000 kr.',
    );
  });

  it('is support when the plan gives it nothing of its own', () => {
    expect(asksWords(nothing, i18n)).toBe(swedish.link.asksNone);
  });
});

describe('what a start decision asks', () => {
  it.each([
    [
      { outcome: 'start' as const, startsOn: '2026-02-01', months: 18 },
      'Att vara med när arbetet startar 1 februari 2026 och löper i 18 månader.',
    ],
    [{ outcome: 'start' as const, startsOn: null, months: null }, swedish.link.asksStart.startOpen],
    [{ outcome: 'wait' as const, startsOn: null, months: null }, swedish.link.asksStart.wait],
  ])('%j', (decision, expected) => {
    expect(asksWords({ ...nothing, period: null, decision }, i18n)).toBe(expected);
  });
});
