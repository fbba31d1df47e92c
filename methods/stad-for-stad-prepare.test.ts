import { describe, expect, it } from 'vitest';
import { stadForStad } from './testing/method-parts.ts';
import { walkTexts } from './testing/walk-texts.ts';

const { method, station, exercise, items, shape, field } = stadForStad();

describe('the frame of the method', () => {
  it('A01: five goals, asked for at the start and looked back on at the end', () => {
    expect(items('start/direction.goals')).toEqual(['understanding', 'insight', 'network', 'plan', 'routine']);
    expect(field('routine/closing.goals').from).toContainEqual({
      kind: 'field',
      station: 'start',
      exercise: 'direction',
      field: 'goals',
    });
  });

  it('A03: every station has its facts, its guide, its tips and exercises of each kind', () => {
    for (const { facts, guide, tips, key } of method.stations) {
      expect(
        [facts.work, facts.who, facts.result].every((text) => text.length > 0),
        key,
      ).toBe(true);
      expect(guide.length * tips.length, key).toBeGreaterThan(0);
    }
    const kinds = new Set(method.stations.flatMap(({ exercises }) => exercises.map(({ kind }) => kind)));
    expect([...kinds].toSorted()).toEqual(['activity', 'exercise', 'reflection']);
  });

  it('settlement 32: from step 2 on the network should be heard, and it is in the room for the plan and the routine', () => {
    const numbers = (of: 'room' | 'hear') =>
      method.stations.filter((one) => one[of].includes('network')).map(({ number }) => number);
    expect([numbers('room'), numbers('hear')]).toEqual([
      [6, 7],
      [2, 3, 4, 5, 6, 7],
    ]);
    expect(method.stations.flatMap(({ key, decides }) => (decides ? [`${key} ${decides}`] : []))).toEqual([
      'start start-decision',
      'plan plan',
    ]);
  });

  it('A04: looking back ends with what is changed', () => {
    for (const path of ['actors/look-back', 'routine/look-back']) expect(shape(path)).toContain('change list');
  });

  it('A05: the three pillars are looked at when the routine is there', () => {
    expect(shape('routine/pillars').slice(0, 3)).toEqual([
      'leadership rich-text',
      'coordination rich-text',
      'cooperation rich-text',
    ]);
  });

  it('A06: four rings, and the resources that equip them', () => {
    expect(items('problem-picture/contact-surface.rings')).toEqual(['core', 'network', 'local', 'society', 'resources']);
  });

  it('A08: three ways in, and one for everything else', () => {
    expect(items('start/why-now.situation')).toEqual(['political-mission', 'shocking-event', 'existing-work', 'other']);
  });

  it('A09: a network as an example, from its middle outwards', () => {
    expect(items('network/structure.example')).toEqual(['core', 'sectors', 'grown']);
  });

  it('A12: 12 to 18 months, decided with the start', () => {
    expect(method.months).toEqual({ min: 12, max: 18 });
    expect(field('start/start-decision.period').type).toBe('period');
  });

  it('A12: each step says its sessions and days, as its fact box does', () => {
    expect(method.stations.map(({ number, effort }) => `${number}: ${effort.sessions} + ${effort.days}`)).toEqual([
      '0: 2 + 0',
      '1: 1 + 0',
      '2: 2 + 0',
      '3: 1 + 0',
      '4: 1 + 0',
      '5: 2 + 0',
      '6: 0 + 2',
      '7: 0 + 1',
    ]);
  });

  it('A13: no quotation of anyone stands in the texts', () => {
    for (const { key, text } of walkTexts(method)) expect(text, key).not.toMatch(/[”"»]\s*[–—-]\s*\p{Lu}/u);
  });
});

describe('step 0', () => {
  it('B01: says what it takes, who is in the room and what comes out', () => {
    const { facts } = station('start');
    expect(facts.work).toMatch(/timm|minut|dag/i);
    expect(facts.who).not.toBe(facts.result);
  });

  it('B04: a smaller effort has its choice, its plan, its list and its tasks', () => {
    expect(shape('start/small-effort')).toEqual([
      'alternative choice',
      'alternative-plan rich-text',
      'checklist checklist',
      'tasks tasks',
    ]);
    expect(items('start/small-effort.alternative')).toEqual(['training-day', 'awareness-event', 'none']);
  });

  it('B05: the direction is kept with a comment a goal, and is offered to the plan', () => {
    expect(field('start/direction.goals')).toMatchObject({ type: 'yes-no', comments: true });
    expect(field('start/direction.goals').to).toContainEqual({ kind: 'register', register: 'overall-goals' });
  });

  it('B07: asking someone is told in three parts', () => {
    expect(items('start/core-group.contact')).toEqual(['expectations', 'time-to-think', 'answer']);
  });

  it('B09: possibilities and challenges are offered to the SWOT', () => {
    for (const key of ['possibilities', 'challenges-own', 'challenges-shared'])
      expect(field(`start/town.${key}`).to).toContainEqual({
        kind: 'field',
        station: 'plan',
        exercise: 'swot',
        field: 'points',
      });
  });

  it('B11: five kinds of trainers, and a register of who has taken what', () => {
    expect(items('start/training.providers')).toHaveLength(5);
    expect(field('start/training.training').register).toMatchObject({ name: 'members' });
    expect(exercise('start/training').kind).toBe('activity');
  });
});
