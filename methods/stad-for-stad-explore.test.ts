import { describe, expect, it } from 'vitest';
import { stadForStad } from './testing/method-parts.ts';

const { method, station, exercise, items, shape, field, register, columns } = stadForStad();

describe.each(['starting-point', 'problem-picture', 'actors', 'knowledge', 'network', 'plan', 'routine'])('%s', (key) => {
  it('says how much time it takes, who is in the room and what comes out', () => {
    const { facts } = station(key);
    expect(facts.work).toMatch(/timm|minut|dag/i);
    for (const text of [facts.who, facts.result]) expect(text.length).toBeGreaterThan(0);
  });

  it('has tips of its own', () => {
    expect(station(key).tips.length).toBeGreaterThan(0);
  });
});

describe('step 1', () => {
  it('C02: how to document and communicate is agreed, and becomes promises', () => {
    expect(shape('starting-point/ways-of-working')).toEqual(['documenting rich-text', 'communicating rich-text']);
    expect(register('promises').audience).toBe('all');
    expect(method.registers.filter(({ agreement }) => agreement).map(({ key }) => key)).toEqual(['promises']);
  });

  it('C03: twelve light questions to draw, and nothing is kept', () => {
    expect(shape('starting-point/icebreaker')).toEqual(['questions cards']);
    expect(items('starting-point/icebreaker.questions')).toHaveLength(12);
  });

  it('C04: ten beginnings of a sentence about the own organisation', () => {
    const list = shape('starting-point/organisation-cards');
    expect(list).toHaveLength(10);
    expect(list.every((each) => each.endsWith(' list'))).toBe(true);
  });

  it('C05: two questions, then promises', () => {
    expect(shape('starting-point/brave-environment')).toEqual(['need list', 'in-the-way list', 'promises register']);
  });

  it('C06: five scenarios, who answers how, and the gap', () => {
    expect(items('starting-point/what-would-happen.scenarios')).toEqual(['hotel', 'youth', 'restaurant', 'season', 'cleaning']);
    expect(columns('responses')).toEqual(expect.arrayContaining(['scenario', 'actor', 'as-wanted', 'gap']));
  });

  it('C07: what went wrong becomes risks with an early sign and an owner', () => {
    expect(shape('starting-point/death-trap')).toEqual(['causes list', 'risks register']);
    expect(columns('risks')).toEqual(expect.arrayContaining(['early-sign', 'likelihood', 'consequence', 'counter', 'owner']));
  });
});

describe('step 2', () => {
  it('D03 D05: target groups and the places where they are met, without persons', () => {
    expect(columns('target-groups')).toEqual(['group', 'where-met', 'known', 'voice']);
    expect(register('places').columns.find(({ key }) => key === 'groups')).toMatchObject({ type: 'rows', of: 'target-groups' });
    expect(items('problem-picture/map.example')).toHaveLength(4);
  });

  it('D04: actors who may meet each group, in the register of actors', () => {
    expect(field('problem-picture/contact-surface.actors').register).toMatchObject({ name: 'actors' });
    expect(field('problem-picture/contact-surface.meeting-places').register?.columns).toContain('actors');
  });

  it('D06: three forms of report to choose between', () => {
    expect(items('problem-picture/how-to-map.report-form')).toEqual(['summary', 'presentation', 'report']);
  });

  it('D07-D09 D14: five kinds of sources, chosen first and kept with each figure', () => {
    const kinds = ['public', 'police', 'online', 'trades', 'one-trade'];
    expect(items('problem-picture/how-to-map.source-kinds')).toEqual(kinds);
    expect(items('problem-picture/how-to-map.chosen')).toEqual(kinds);
    expect(columns('figures')).toEqual(expect.arrayContaining(['kind', 'source', 'period', 'value', 'fetched-on']));
    const kind = register('figures').columns.find(({ key }) => key === 'kind');
    expect(kind?.items.map(({ key }) => key)).toEqual(kinds);
  });

  it('D10: five things to settle before anyone looks online', () => {
    expect(items('problem-picture/how-to-map.online-safety')).toEqual([
      'manager',
      'police-plan',
      'data-protection',
      'in-pairs',
      'counts-only',
    ]);
  });

  it('D11 D12: of ads only site, day and number are kept, for the core group, and no site is shipped', () => {
    expect(columns('ad-counts')).toEqual(['site', 'on', 'count']);
    expect(register('ad-counts').audience).toBe('core');
    expect(register('ad-counts').columns.every((column) => column.items.length === 0)).toBe(true);
  });

  it('D13: twelve indicators on a scale where all five steps have words, for the core group', () => {
    const indicators = register('indicators').columns.filter(({ type }) => type === 'scale');
    expect(indicators).toHaveLength(12);
    for (const { scale } of indicators) expect(new Set(scale?.labels).size).toBe(5);
    expect(register('indicators').audience).toBe('core');
  });

  it('D15: who does what by when, and one of three ways to make contact', () => {
    expect(items('problem-picture/who-does-what.contact-way')).toEqual(['visit', 'phone', 'form']);
    expect(field('problem-picture/who-does-what.tasks').type).toBe('tasks');
  });
});

describe('step 3', () => {
  it('D16 D20: the trades of the town with what drives them, and actors beyond it', () => {
    expect(shape('actors/perspectives')).toEqual([
      'wheel register',
      'trades register',
      'our-words rich-text',
      'beyond-town rich-text',
    ]);
  });

  it('D21: four levels, now and wanted for each actor, credited to their author', () => {
    expect(items('actors/levels.level-cards')).toHaveLength(4);
    expect(field('actors/levels.actors').register?.columns).toEqual(expect.arrayContaining(['levelNow', 'levelWanted']));
    expect(method.sources.some(({ principals }) => principals.includes('Himmelman'))).toBe(true);
  });

  it('D22: dated influence and support 1-5 with a reason, an action and its result, for the core group', () => {
    expect(columns('actor-assessments')).toEqual(['actor', 'on', 'influence', 'support', 'reason', 'action', 'result']);
    expect(register('actor-assessments').audience).toBe('core');
  });

  it('D23: five questions to look back with', () => {
    expect(exercise('actors/look-back').kind).toBe('reflection');
    expect(
      exercise('actors/look-back').fields.filter(({ inventory }) => inventory.includes('D23')).length,
    ).toBeGreaterThanOrEqual(5);
  });
});
