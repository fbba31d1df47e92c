import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Exercise, Method } from '../domain/method.ts';
import { locales } from '../domain/method.ts';
import { lix } from '../domain/reading-ease.ts';
import { loadMethods } from './load.ts';
import { walkTexts } from './testing/walk-texts.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const started = performance.now();
const loaded = loadMethods(root);
const loadMs = performance.now() - started;
const both = loaded.methods['stad-for-stad'];
if (both === undefined) throw new Error('stad-for-stad did not load');

const exercise = (method: Method, station: string, key: string): Exercise => {
  const found = method.stations.find((each) => each.key === station)?.exercises.find((each) => each.key === key);
  if (found === undefined) throw new Error(`${station}/${key} is missing`);
  return found;
};

describe('every method that is shipped', () => {
  it('loads in all languages without errors, in well under a second', () => {
    expect(loaded.errors).toEqual([]);
    for (const method of Object.values(loaded.methods)) expect(Object.keys(method)).toEqual([...locales]);
    console.info(`methods loaded in ${Math.round(loadMs)} ms, ${Object.keys(loaded.methods).length} method(s)`);
    expect(loadMs).toBeLessThan(1000);
  });
});

describe.each(locales)('stad-for-stad in %s', (locale) => {
  const method = both[locale];

  it('has eight stations in four phases, each with all its texts', () => {
    expect(method.phases.map(({ key }) => key)).toEqual(['prepare', 'explore', 'equip', 'act']);
    expect(method.stations.map(({ key, number, phase }) => `${number} ${phase} ${key}`)).toEqual([
      '0 prepare start',
      '1 explore starting-point',
      '2 explore problem-picture',
      '3 explore actors',
      '4 equip knowledge',
      '5 equip network',
      '6 act plan',
      '7 act routine',
    ]);
    for (const station of method.stations) {
      expect(station.guide.length, station.key).toBeGreaterThanOrEqual(2);
      expect(station.guide.length, station.key).toBeLessThanOrEqual(4);
      expect(station.tips.length, station.key).toBeGreaterThan(0);
      expect(station.exercises.length, station.key).toBeGreaterThan(0);
    }
  });

  it('holds step 0 with the keys that other code relies on', () => {
    const fields = method.stations[0]?.exercises.map(
      ({ key, mode, fields: list }) => `${key} ${mode}: ${list.map((field) => field.key).join(' ')}`,
    );
    expect(fields).toEqual([
      'why-now together: situation own-words',
      'engagement silent: statements',
      'small-effort together: alternative alternative-plan checklist tasks',
      'direction together: goals',
      'core-group together: candidates contact',
      'archetypes together: descriptions roles',
      'town together: possibilities using challenges-own challenges-shared',
      'readiness silent: rows',
      'improvements together: tasks',
      'training together: providers training',
      'start-decision together: exit period outcome reason',
    ]);
  });

  it('asks for seven statements, five goals, six roles and eight rows on five worded steps', () => {
    const items = (station: string, key: string) => exercise(method, station, key).fields[0]?.items ?? [];
    expect(items('start', 'engagement')).toHaveLength(7);
    expect(items('start', 'direction')).toHaveLength(5);
    expect(items('start', 'archetypes').map(({ key }) => key)).toEqual([
      'visionary',
      'strategist',
      'seller',
      'teacher',
      'caretaker',
      'administrator',
    ]);
    const rows = exercise(method, 'start', 'readiness').fields[0];
    expect(rows?.items.map(({ key }) => key)).toEqual([
      'need-identified',
      'process-fits',
      'political-will',
      'organisational-will',
      'participants-will',
      'period-suits',
      'time-resources',
      'sustainability',
    ]);
    expect(rows?.items.map(({ prompts }) => prompts.length)).toEqual([1, 1, 1, 1, 1, 1, 2, 2]);
    expect(rows?.scale).toMatchObject({ min: 1, max: 5 });
    expect(new Set(rows?.scale?.labels).size).toBe(5);
  });

  it('names a rule on each field whose verdict the pages show', () => {
    const rules = method.stations.flatMap((station) =>
      station.exercises.flatMap(({ key, fields }) =>
        fields.flatMap(({ rule, key: field }) => (rule === null ? [] : [`${key}.${field} ${rule}`])),
      ),
    );
    expect(rules).toEqual([
      'engagement.statements engagement',
      'core-group.candidates core-group',
      'archetypes.roles archetype-coverage',
      'readiness.rows readiness',
    ]);
  });

  it('covers every row of step 0 in the inventory', () => {
    const start = method.stations[0];
    const ids = new Set([
      ...(start?.inventory ?? []),
      ...(start?.exercises ?? []).flatMap((each) => [...each.inventory, ...each.fields.flatMap((field) => field.inventory)]),
    ]);
    for (const id of ['A07', 'A08', 'A12', 'B01', 'B02', 'B03', 'B04', 'B05', 'B06', 'B07', 'B08', 'B09', 'B10', 'B11'])
      expect(ids).toContain(id);
  });

  it('has no empty text, and no address, phone number or legal term: those are dated content kept elsewhere', () => {
    for (const { key, text } of walkTexts(method)) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/https?:|www\.|\.se\b|@|\b112\b|114 ?14|020-|\b0\d{1,3}-\d/);
      expect(text, key).not.toMatch(/§|\bSoL\b|\bOSL\b|\bLVU\b|brottsbalk|köp av sexuell|koppleri|orosanmälan|NMT/i);
    }
  });
});

describe('the Swedish text', () => {
  it('is easy to read: LIX under 45 as a whole, for each exercise and for each guide', () => {
    const swedish = both.sv;
    const parts = swedish.stations.flatMap((station) => [
      { key: station.key, texts: station.guide },
      ...station.exercises.map((each) => ({ key: `${station.key}/${each.key}`, texts: walkTexts(each).map(({ text }) => text) })),
    ]);
    for (const { key, texts } of parts) expect(lix(texts), key).toBeLessThan(45);
    const whole = lix(walkTexts(swedish).map(({ text }) => text));
    console.info(`LIX of the Swedish text: ${Math.round(whole)}`);
    expect(whole).toBeLessThan(45);
  });
});
