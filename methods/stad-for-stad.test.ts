import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Exercise, FlowPoint, Method } from '../domain/method.ts';
import { locales } from '../domain/method.ts';
import { lix } from '../domain/reading-ease.ts';
import { loadMethods } from './load.ts';
import { walkTexts } from './testing/walk-texts.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const started = process.threadCpuUsage();
const loaded = loadMethods(root);
const spent = process.threadCpuUsage(started);
/** Work of this thread alone, so that a busy machine does not count. */
const loadMs = (spent.user + spent.system) / 1000;
const both = loaded.methods['stad-for-stad'];
if (both === undefined) throw new Error('stad-for-stad did not load');

const exercise = (method: Method, station: string, key: string): Exercise => {
  const found = method.stations.find((each) => each.key === station)?.exercises.find((each) => each.key === key);
  if (found === undefined) throw new Error(`${station}/${key} is missing`);
  return found;
};

const fieldsOf = (method: Method) =>
  method.stations.flatMap((station) =>
    station.exercises.flatMap((each) =>
      each.fields.map((field) => ({ field, address: `${station.key}/${each.key}.${field.key}` })),
    ),
  );

const flowName = (point: FlowPoint) =>
  point.kind === 'register' ? `register:${point.register}` : `${point.station}/${point.exercise}.${point.field}`;

const range = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${letter}${String(from + index).padStart(2, '0')}`);

/** Rows of the inventory. Its quotations (A13) belong to others and are not shipped; D19 and some of M are no rows. */
const inventoryIds = [
  ...range('A', 1, 14).filter((id) => id !== 'A13'),
  ...range('B', 1, 11),
  ...range('C', 1, 7),
  ...range('D', 1, 23).filter((id) => id !== 'D19'),
  ...range('E', 1, 6),
  ...range('F', 1, 9),
  ...range('G', 0, 9),
  ...range('H', 0, 12),
  ...[
    'M01',
    'M02',
    'M03',
    'M03b',
    'M03c',
    'M04',
    'M05',
    'M06',
    'M08',
    'M09',
    'M10',
    'M11',
    'M12',
    'M13',
    'M17',
    'M22',
    'M24',
    'M25',
  ],
];

/** What flows where. @source inventory detail sheet 3 */
const flows: [string, string][] = [
  ['problem-picture/contact-surface.meeting-places', 'network/motivation.profiles'],
  ['actors/analysis.assessments', 'network/motivation.profiles'],
  ['start/direction.goals', 'register:overall-goals'],
  ['start/direction.goals', 'routine/closing.goals'],
  ['start/core-group.candidates', 'register:members'],
  ['start/archetypes.roles', 'network/coordinator-role.role'],
  ['start/town.possibilities', 'plan/swot.points'],
  ['start/town.challenges-own', 'plan/swot.points'],
  ['start/town.challenges-shared', 'plan/swot.points'],
  ['start/readiness.rows', 'start/improvements.tasks'],
  ['start/readiness.rows', 'starting-point/death-trap.risks'],
  ['start/readiness.rows', 'register:plan'],
  ['starting-point/ways-of-working.communicating', 'register:plan'],
  ['starting-point/organisation-cards.culture', 'network/motivation.heard'],
  ['starting-point/brave-environment.need', 'starting-point/brave-environment.promises'],
  ['starting-point/what-would-happen.responses', 'routine/ambition-goal.gaps'],
  ['starting-point/what-would-happen.responses', 'routine/routine-steps.steps'],
  ['starting-point/what-would-happen.responses', 'plan/joint-start.response-now'],
  ['starting-point/death-trap.causes', 'starting-point/death-trap.risks'],
  ['starting-point/death-trap.risks', 'register:activities'],
  ['starting-point/death-trap.risks', 'plan/swot.points'],
  ['problem-picture/map.place-rows', 'problem-picture/contact-surface.actors'],
  ['problem-picture/contact-surface.actors', 'problem-picture/survey.answers'],
  ['problem-picture/contact-surface.actors', 'actors/analysis.assessments'],
  ['problem-picture/contact-surface.actors', 'network/invitations.guests'],
  ['problem-picture/survey.answers', 'actors/analysis.assessments'],
  ['problem-picture/figures.figures', 'network/event.snapshot'],
  ['problem-picture/figures.figures', 'plan/joint-start.picture'],
  ['problem-picture/survey.shareable', 'plan/joint-start.picture'],
  ['problem-picture/ad-counts.shareable', 'plan/joint-start.picture'],
  ['actors/levels.actors', 'network/network-role.closeness'],
  ['actors/levels.actors', 'network/network-document.participants'],
  ['actors/analysis.assessments', 'network/invitations.guests'],
  ['knowledge/gather.bank', 'plan/joint-start.tools'],
  ['knowledge/gather.bank', 'routine/routine-goal.basis'],
  ['knowledge/gather.bank', 'register:plan'],
  ['network/motivation.profiles', 'register:communication'],
  ['network/coordinator-role.role', 'register:plan'],
  ['network/network-role.role', 'register:plan'],
  ['network/invitations.replies', 'register:members'],
  ['plan/joint-start.problem', 'register:goals'],
  ['plan/swot.points', 'register:goals'],
  ['routine/maturity.levels', 'register:plan'],
  ['routine/statistics.rows', 'problem-picture/figures.figures'],
  ['routine/statistics.rows', 'register:plan'],
];

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

  it('covers every row of the inventory that a station, an exercise or a register can carry', () => {
    const ids = new Set([
      ...method.registers.flatMap((register) => register.inventory),
      ...method.stations.flatMap((station) => [
        ...station.inventory,
        ...station.exercises.flatMap((each) => [...each.inventory, ...each.fields.flatMap((field) => field.inventory)]),
      ]),
    ]);
    expect(inventoryIds.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('keeps promises and the knowledge bank open to every member, and what judges an actor with the core group', () => {
    const audiences = Object.fromEntries(method.registers.map(({ key, audience }) => [key, audience]));
    expect(audiences).toMatchObject({ promises: 'all', knowledge: 'all' });
    for (const key of ['actor-assessments', 'indicators', 'ad-counts', 'maturity', 'statistics'])
      expect(audiences[key], key).toBe('core');
  });

  it('asks for the twelve indicators on five worded steps, two for each of six categories', () => {
    const columns = method.registers.find(({ key }) => key === 'indicators')?.columns ?? [];
    const asked = columns.filter(({ type }) => type === 'scale');
    expect(asked).toHaveLength(12);
    for (const { key, scale } of asked) expect(new Set(scale?.labels).size, key).toBe(5);
  });

  it('counts adverts without a place to write who they are about', () => {
    const columns = method.registers.find(({ key }) => key === 'ad-counts')?.columns ?? [];
    expect(columns.map(({ key, type }) => `${key} ${type}`)).toEqual(['site line', 'on date', 'count number']);
  });

  it('shows each of its registers in an exercise, with the column that names the row first', () => {
    const facets = fieldsOf(method).flatMap(({ field }) => (field.register === null ? [] : [field.register]));
    for (const { key, columns } of method.registers) {
      const shown = facets.filter(({ name }) => name === key);
      expect(shown, key).not.toEqual([]);
      for (const facet of shown) expect(facet.columns[0], key).toBe(columns[0]?.key);
      expect(new Set(shown.flatMap((facet) => facet.columns)), key).toEqual(new Set(columns.map((column) => column.key)));
    }
  });

  it('offers nothing but risks to an activity, where they become its risks', () => {
    const offering = fieldsOf(method).filter(({ field }) => field.to.some((point) => flowName(point) === 'register:activities'));
    expect(offering.map(({ address }) => address)).toEqual(['starting-point/death-trap.risks']);
  });

  it.each(flows)('carries %s on to %s', (from, to) => {
    const field = fieldsOf(method).find(({ address }) => address === from)?.field;
    expect(field?.to.map(flowName)).toContain(to);
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
  it('is easy to read: LIX under 45 as a whole, for each exercise, each guide and the registers', () => {
    const swedish = both.sv;
    const parts = swedish.stations.flatMap((station) => [
      { key: station.key, texts: station.guide },
      ...station.exercises.map((each) => ({ key: `${station.key}/${each.key}`, texts: walkTexts(each).map(({ text }) => text) })),
    ]);
    // Words of a table are read one at a time, so they are measured together.
    parts.push({ key: 'registers', texts: swedish.registers.flatMap((each) => walkTexts(each).map(({ text }) => text)) });
    for (const { key, texts } of parts) expect(lix(texts), key).toBeLessThan(45);
    const whole = lix(walkTexts(swedish).map(({ text }) => text));
    console.info(`LIX of the Swedish text: ${Math.round(whole)}`);
    expect(whole).toBeLessThan(45);
  });
});
