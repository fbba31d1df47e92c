// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import english from '../../../locales/en.json' with { type: 'json' };
import { coreGroup } from '../../../domain/rules/core-group.ts';
import type { CoreGroupPerson } from '../../../domain/rules/core-group-people.ts';
import { i18n, showMessages } from '../../lib/i18n.ts';
import { ArchetypeWheel } from './archetype-wheel.tsx';
import { badgeWords, CoreGroupBadges } from './core-group-badges.tsx';

const actors = [
  { id: 'social', trade: 'social-services' as const },
  { id: 'police', trade: 'police' as const },
];
const person = (id: string, change: Partial<CoreGroupPerson> = {}): CoreGroupPerson & { name: string } => ({
  id,
  name: `person ${id}`,
  actorId: null,
  role: 'core',
  status: 'joined',
  competences: [],
  childPerspective: false,
  archetypes: [],
  ...change,
});

beforeEach(() => showMessages('sv', swedish));
afterEach(cleanup);

const markup = (view: ReactElement) => render(view).container.innerHTML;

const groups: Record<string, CoreGroupPerson[]> = {
  nobody: [],
  asked: ['a', 'b', 'c', 'd'].map((id) =>
    person(id, {
      status: 'asked',
      actorId: id < 'c' ? 'social' : 'police',
      competences: ['strategic', 'operative'],
      childPerspective: true,
    }),
  ),
  met: ['a', 'b', 'c', 'd'].map((id) =>
    person(id, { actorId: id < 'c' ? 'social' : 'police', competences: ['strategic', 'operative'], childPerspective: true }),
  ),
  tooMany: Array.from({ length: 9 }, (_, index) => person(String(index))),
};

test.each([
  ['sv', swedish],
  ['en', english],
] as const)('every badge in every state has a sentence with nothing left to fill in (%s)', (locale, texts) => {
  showMessages(locale, texts);
  for (const members of Object.values(groups)) {
    for (const badge of coreGroup(members, actors)) {
      const words = badgeWords(badge, i18n());
      expect(words).toMatch(/\.$/);
      expect(words).not.toMatch(/[{}]|exercise\./);
    }
  }
});

test('a badge names the competence that is missing, and the one that is awaited', () => {
  const members = [
    person('a', { actorId: 'police', competences: ['operative'] }),
    person('b', { actorId: 'social', competences: ['strategic'] }),
  ];
  const asked = person('c', { actorId: 'police', status: 'asked', competences: ['strategic'] });
  const words = (people: CoreGroupPerson[], key: string) =>
    badgeWords(
      coreGroup(people, actors).find((badge) => badge.key === key)!,
      i18n(),
    );
  expect(words(members, 'police-competence')).toBe('Saknar: Strategisk.');
  expect(words([...members, asked], 'police-competence')).toBe('Väntar på svar: Strategisk.');
  expect(words(members, 'social-services-competence')).toBe('Saknar: Operativ.');
  expect(words(groups['tooMany']!, 'size')).toContain('9 är med');
});

test('the badges are a list that says how many hold', () => {
  const html = markup(<CoreGroupBadges members={groups['met']!} actors={actors} />);
  expect(html.match(/<li/g)).toHaveLength(7);
  expect(html.match(/data-state="met"/g)).toHaveLength(7);
  expect(html).toContain('7 av 7 stämmer');
});

test('the wheel and its list say the same, and the gaps are named', () => {
  const members = [
    person('a', { archetypes: ['visionary', 'seller'] }),
    person('b', { archetypes: ['teacher'] }),
    person('c', { status: 'asked', archetypes: ['strategist'] }),
  ];
  const html = markup(<ArchetypeWheel members={members} />);
  expect(html).toContain('Ingen är strateg, vårdare och förvaltare än');
  for (const state of ['covered', 'asked', 'gap']) {
    expect(html.match(new RegExp(`<path class="wheel-slice" data-state="${state}"`, 'g'))?.length).toBe(
      html.match(new RegExp(`<li data-state="${state}"`, 'g'))?.length,
    );
  }
  expect(html).toContain('Tillfrågad: person c');
  expect(html).toContain('Ett hjul med sex roller. 3 finns i gruppen.');
});

test('a full wheel says so', () => {
  const members = [person('a', { archetypes: ['visionary', 'strategist', 'seller', 'teacher', 'caretaker', 'administrator'] })];
  expect(markup(<ArchetypeWheel members={members} />)).toContain('Alla sex roller finns i gruppen');
});
