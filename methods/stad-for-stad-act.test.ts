import { describe, expect, it } from 'vitest';
import { stadForStad } from './testing/method-parts.ts';

const { exercise, items, shape, field, register, columns } = stadForStad();

describe('step 6', () => {
  it('G00: four things that should hold first', () => {
    expect(items('plan/gate.ready')).toEqual(['steps-done', 'mapping', 'contacts', 'lead']);
  });

  it('G01: workshops or meetings over time, each told on a card', () => {
    expect(items('plan/prepare-workshop.format')).toEqual(['workshops', 'meetings']);
    expect(items('plan/prepare-workshop.format-cards')).toEqual(['workshops', 'meetings']);
  });

  it('G02 G03: a shared starting point with the picture, the response, the tools and the problem', () => {
    expect(shape('plan/joint-start').map((each) => each.split(' ')[0])).toEqual([
      'picture',
      'response-now',
      'tools',
      'new-important',
      'for-whom',
      'training-needs',
      'access',
      'missing',
      'problem',
    ]);
  });

  it('G04: a SWOT with votes and common denominators, filled from what came before', () => {
    expect(columns('swot')).toEqual(['point', 'kind', 'votes', 'common']);
    expect(field('plan/swot.points').from.length).toBeGreaterThanOrEqual(7);
  });

  it('G05: five things to prepare, and the own thoughts', () => {
    expect(items('plan/prepare-workshop.checklist')).toEqual([
      'time',
      'people',
      'voices',
      'purpose',
      'pre-reading',
      'own-thoughts',
    ]);
  });

  it('G06 M01-M25: every part of the plan has its card, from the vision down', () => {
    expect(items('plan/write-plan.from-top')).toEqual(['vision', 'overall-goals']);
    expect(items('plan/write-plan.goals-and-activities')).toEqual(['goals', 'smart', 'activities', 'risks']);
    expect(items('plan/write-plan.platform')).toHaveLength(5);
    expect(items('plan/write-plan.around-the-plan')).toHaveLength(5);
  });

  it('G08: an example of five goals', () => {
    expect(items('plan/write-plan.example')).toHaveLength(5);
  });

  it('G09: the plan against the picture of core, platform and practice', () => {
    expect(items('plan/plan-picture.picture')).toEqual(['core', 'platform', 'practice']);
    expect(shape('plan/plan-picture').slice(1)).toEqual(['shows rich-text', 'why rich-text', 'how rich-text']);
  });
});

describe('step 7', () => {
  it('H00 H03: one format to choose and five things to prepare', () => {
    expect(items('routine/prepare-workshop.format')).toEqual(['workshop', 'meetings']);
    expect(items('routine/prepare-workshop.checklist')).toEqual(['time', 'people', 'voices', 'purpose', 'pre-reading']);
  });

  it('H01 H04 H05: a routine in five stages: who does what, how they are reached, and what is next', () => {
    const stages = ['discover', 'way-in', 'first-contact', 'protection', 'follow-up'];
    expect(items('routine/routine-goal.chain')).toEqual(stages);
    const stage = register('routine-steps').columns.find(({ key }) => key === 'stage');
    expect(stage?.items.map(({ key }) => key)).toEqual(stages);
    expect(columns('routine-steps')).toEqual(expect.arrayContaining(['actor', 'contact', 'hours', 'next']));
    expect(shape('routine/routine-goal')).toEqual(
      expect.arrayContaining(['goal rich-text', 'required rich-text', 'in-practice rich-text']),
    );
  });

  it('H02: five levels, and now and wanted for each organisation in six dimensions', () => {
    expect(items('routine/ambition.levels')).toHaveLength(5);
    expect(items('routine/ambition.now')).toHaveLength(6);
    expect(columns('maturity')).toEqual(expect.arrayContaining(['actor', 'dimension', 'now', 'wanted']));
    expect(shape('routine/ambition-goal')).toEqual(
      expect.arrayContaining(['level-now choice', 'level-wanted choice', 'required rich-text', 'needs rich-text']),
    );
  });

  it('H06 H08: the same rights for all, the child first, and consent before each hand-over', () => {
    expect(items('routine/routine-goal.principles')).toEqual(['same-rights', 'child', 'consent']);
    expect(field('routine/child-and-consent.gates').register?.columns).toEqual(expect.arrayContaining(['consent', 'child']));
  });

  it('H07: an example in five boxes, and several ways in', () => {
    expect(items('routine/routine-steps.example')).toHaveLength(5);
    const entry = register('routine-steps').columns.find(({ key }) => key === 'entry');
    expect(entry?.items.length).toBeGreaterThanOrEqual(5);
  });

  it('H09: what the routine is for the target group, for us and for others', () => {
    expect(shape('routine/look-back').slice(0, 3)).toEqual(['target-group rich-text', 'us rich-text', 'others rich-text']);
  });

  it('H10 H11: closing, and what to tell those who made the method', () => {
    expect(exercise('routine/closing').kind).toBe('reflection');
    expect(items('routine/feedback.sent')).toContain('method');
  });

  it('A10 H12: four counters, by form and channel, preliminary or not, for the core group', () => {
    expect(columns('statistics')).toEqual(expect.arrayContaining(['incidents', 'persons', 'talks', 'long-term', 'preliminary']));
    expect(register('statistics').columns.some(({ type }) => type === 'text')).toBe(false);
    expect(register('statistics').audience).toBe('core');
  });
});
