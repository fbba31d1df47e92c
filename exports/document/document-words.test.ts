import { describe, expect, it } from 'vitest';
import en from '../../locales/documents.en.json' with { type: 'json' };
import sv from '../../locales/documents.sv.json' with { type: 'json' };
import { documentWords } from './document-words.ts';

function sentences(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, value]) => sentences(value, path === '' ? key : `${path}.${key}`));
}

const placeholders = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('document words', () => {
  const english = new Map(sentences(en));

  it('has the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual(
      sentences(sv)
        .map(([key]) => key)
        .sort(),
    );
  });

  it.each(sentences(sv))('%s has the same placeholders in both languages and is not empty', (key, swedish) => {
    expect(placeholders(english.get(key) ?? '')).toEqual(placeholders(swedish));
    expect(swedish.trim()).not.toBe('');
    expect(english.get(key)?.trim()).not.toBe('');
  });
});

describe('documentWords', () => {
  const [swedish, englishWords] = [documentWords('sv'), documentWords('en')];

  it.each([
    [swedish.say('startDecision.months', { count: 1 }), '1 månad'],
    [swedish.say('startDecision.months', { count: 15 }), '15 månader'],
    [swedish.date('2027-03-03T23:30:00.000Z'), '4 mars 2027'],
    [swedish.shortDate('2027-03-03'), '2027-03-03'],
    [swedish.date('i vår'), 'i vår'],
    [swedish.number(1_000_000.5), '1 000 000,5'],
    [swedish.month(3), 'mars'],
    [swedish.month(13), ''],
    [englishWords.date('2027-03-03'), '3 March 2027'],
    [englishWords.kronor(120_000), 'SEK 120,000'],
    [englishWords.say('missing', { count: 1200 }).startsWith('1,200 characters'), true],
  ])('%s', (said, expected) => {
    expect(typeof said === 'string' ? said.replace(/[\u00A0\u202F]/g, ' ') : said).toBe(expected);
  });

  it('does not fill a value that looks like a placeholder a second time', () => {
    expect(swedish.say('activities.leads', { actor: '{actor}' })).toBe('{actor} (leder)');
  });

  it('throws for words that do not exist', () => {
    expect(() => swedish.say('no.such' as never)).toThrow('no.such');
  });
});
