import { describe, expect, test } from 'vitest';

import { buildMission } from './mission.fixture.ts';
import { missionPapers, missionStates, paperToLeave } from './mission.ts';
import { isStepBack, lacksOf, nextState, papersIn } from './mission-rules.ts';

const person = { memberId: 'm', actorId: 'police', convener: true, ended: false };
const group = { people: [person], required: ['police'], reportId: 'r' };

describe('the steps of a mission', () => {
  test('each leads to the next, the last and a stopped one nowhere', () => {
    expect(missionStates.map(nextState)).toEqual(['planning', 'running', 'implementing', 'evaluating', 'closed', null, null]);
  });

  test('back is before, or away from what was stopped; never to an end', () => {
    expect(isStepBack('running', 'charter')).toBe(true);
    expect(isStepBack('stopped', 'running')).toBe(true);
    expect(isStepBack('running', 'implementing')).toBe(false);
    expect(isStepBack('running', 'stopped')).toBe(false);
    expect(isStepBack('stopped', 'closed')).toBe(false);
  });

  test('reports come while the work goes on, and every state but the ends is left with a paper', () => {
    expect(papersIn('running')).toEqual(['interim-report', 'final-report']);
    expect(papersIn('closed')).toEqual([]);
    expect(missionStates.filter((state) => paperToLeave[state] === null)).toEqual(['closed', 'stopped']);
  });
});

describe('what a paper lacks', () => {
  test.each(missionPapers)('%s: nothing when all of it is written', (paper) => {
    expect(lacksOf(paper, buildMission(), group)).toEqual([]);
  });

  test('each of the seven fields of the charter, but not resources', () => {
    const bare = buildMission({
      title: ' ',
      targetGroup: '',
      purpose: '',
      assignment: '',
      reporting: '',
      goal: '',
      finalForm: '',
    });
    const lacks = lacksOf('charter', { ...bare, startsOn: null, endsOn: null, resources: '' }, group);
    expect(lacks).toEqual([
      ...['title', 'targetGroup', 'purpose', 'assignment', 'reporting', 'goal', 'finalForm'],
      ...['startsOn', 'endsOn'],
    ]);
    expect(lacksOf('charter', buildMission({ startsOn: '2027-05-01', endsOn: '2027-04-30' }), group)).toEqual(['order']);
  });

  test('a convener who has left, and an organisation with nobody in the group', () => {
    const gone = { ...group, people: [{ ...person, ended: true }] };
    expect(lacksOf('charter', buildMission(), gone)).toEqual(['members', 'convener', 'actor:police']);
    expect(lacksOf('implementation-plan', buildMission(), gone)).toEqual(['convener']);
    expect(lacksOf('charter', buildMission(), { ...group, required: ['police', 'school'] })).toEqual(['actor:school']);
  });

  test('yellow and red want a sentence, green does not', () => {
    const withLight = (light: 'green' | 'yellow' | 'red') =>
      buildMission({ reports: [{ ...buildMission().reports[0]!, light, sentence: '' }] });
    expect(lacksOf('interim-report', withLight('green'), group)).toEqual([]);
    expect(lacksOf('interim-report', withLight('yellow'), group)).toEqual(['sentence']);
    expect(lacksOf('interim-report', withLight('red'), group)).toEqual(['sentence']);
    expect(lacksOf('interim-report', buildMission(), { ...group, reportId: 'other' })).toEqual(['report']);
  });

  test('something put to use without anybody, or without a day, is not put to use', () => {
    const [one] = buildMission().handovers;
    expect(lacksOf('implementation', buildMission({ handovers: [{ ...one!, actorId: null }] }), group)).toEqual(['handovers']);
    expect(lacksOf('implementation', buildMission({ handovers: [{ ...one!, fromOn: null }] }), group)).toEqual(['handovers']);
  });
});
