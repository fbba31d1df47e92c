import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { loadMethods } from '../../../methods/load.ts';
import { readApi } from './call-api.ts';

const town = '/s/exempelstad';
const halfway = '/s/mellanstad';
const planParts = ['vision', 'goals', 'platform', 'resources', 'communication', 'evaluation', 'timeline', 'confirmation'];

/** Pages with nobody signed in and with links that lead nowhere. */
export const openPages = [
  '/sign-in',
  ...['set-up', 'invitation', 'entry', 'link', 'verify'].map((segment) => `/${segment}/finns-inte-alls-som-lank`),
  '/verify',
];

/** Pages of a town that is halfway, with nothing in its plan; and a choice of town, and pages that one reads without writing. */
export const halfwayPages = [
  ...['', '/journey', '/documents', '/station/start/readiness'].map((path) => `${halfway}${path}`),
  ...planParts.map((part) => `${halfway}/plan/${part}`),
  '/',
  ...['', '/station/start/core-group', '/plan/goals', '/plan/platform'].map((path) => `${town}${path}`),
];

/** Pages of a town in its third year, with the addresses of what stands in it. */
export async function coordinatorPages(coordinator: Page): Promise<string[]> {
  const api = '/collaborations/exempelstad';
  const plan = await readApi<{ plan: Record<string, { id: string }[]> }>(coordinator, 'GET', `${api}/plan`);
  const first = (rows: string) => plan.plan[rows]![0]!.id;
  const [actor] = await readApi<{ id: string }[]>(coordinator, 'GET', `${api}/actors`);
  const missions = await readApi<{ id: string }[]>(coordinator, 'GET', `${api}/missions`);
  const meetings = await readApi<{ id: string }[]>(coordinator, 'GET', `${api}/meetings`);
  const documents = await readApi<{ id: string }[]>(coordinator, 'GET', `${api}/documents`);
  return [
    ...['', '/journey', '/station/start', '/station/routine', '/actors', '/members', '/settings'].map((path) => `${town}${path}`),
    ...exercises().map((path) => `${town}/station/${path}`),
    ...['', ...planParts.slice(1).map((part) => `/${part}`)].map((part) => `${town}/plan${part}`),
    `${town}/actors#actor-${actor!.id}`,
    `${town}/plan/goals#activity-${first('activities')}`,
    `${town}/plan/goals#goal-${first('goals')}`,
    `${town}/plan/goals#period-edit`,
    `${town}/plan/communication#communication-${first('communication')}`,
    ...['', '/risks', '/indicators'].map((register) => `${town}/registers${register}`),
    ...['', '/texts/start~readiness', '/texts/register:risks', '/own/start/new'].map(
      (path) => `${town}/method/stad-for-stad${path}`,
    ),
    `${town}/references`,
    ...[
      '/missions',
      '/follow-up',
      '/light-round',
      '/meetings',
      '/revision',
      '/then-and-now',
      '/law',
      '/board-report',
      '/handover',
    ].map((path) => `${town}${path}`),
    `${town}/missions/${missions[0]!.id}`,
    `${town}/meetings/${meetings[0]!.id}`,
    ...lensExercises.map((path) => `${town}/station/${path}`),
    `${town}/documents`,
    ...documents.map(({ id }) => `${town}/documents/${id}`),
    ...['/finns-inte', '/station/finns-inte', '/plan/finns-inte'].map((path) => `${town}${path}`),
    ...['/account', '/about', '/outbox', '/finns-inte', '/s/finns-inte'],
  ];
}

/** Of the lens that the town uses: the ways to fill in that the road has not. */
const lensExercises = [
  ...['needs', 'needs/problem-tree', 'shared-picture/expectations', 'who-does-what/role-matrix', 'way-of-working/choose'],
  ...['mandate/risks', 'those-concerned/sheet', 'evaluate/principle-check'],
];

/** `station/exercise` of one exercise for each way to fill in a field: type, alone or together, register and columns. */
function exercises(): string[] {
  const method = loadMethods('methods').methods['stad-for-stad']!.sv;
  const seen = new Set<string>();
  const paths: string[] = [];
  for (const station of method.stations)
    for (const exercise of station.exercises) {
      const ways = exercise.fields.map(({ type, register, rule }) =>
        [exercise.mode, type, rule, register?.name, register?.columns.join()].join(' '),
      );
      if (ways.some((way) => !seen.has(way))) paths.push(`${station.key}/${exercise.key}`);
      for (const way of ways) seen.add(way);
    }
  return paths;
}

/** Addresses of `web/router.tsx`, as patterns: `$id` is any one word. */
export function routePatterns(): RegExp[] {
  const source = readFileSync('web/router.tsx', 'utf8');
  const routes = [...source.matchAll(/getParentRoute: \(\) => (\w+),\s+path: '([^']+)'/g)];
  return routes.map(([, parent, path]) => {
    const address = `${parent === 'town' ? '/s/$collab' : ''}${path}`.replace(/(?<=.)\/$/, '');
    return new RegExp(`^${address.replaceAll(/\$\w+/g, '[^/]+')}$`);
  });
}
