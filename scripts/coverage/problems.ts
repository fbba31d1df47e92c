import { expectedIds } from './expected-ids.ts';
import type { MethodPlaces } from './method-places.ts';
import type { CoverageMap, CoverageRow } from './read-map.ts';
import { type Sources, splitTest } from './sources.ts';

/** Everything that is wrong with the map, a sentence each; empty when every id has its place and its test. */
export function coverageProblems(map: CoverageMap, places: MethodPlaces, sources: Sources): string[] {
  const rows = map.parts.flatMap(({ ids }) => Object.entries(ids));
  const named = new Set(rows.map(([id]) => id));
  return [
    ...expectedIds.filter((id) => !named.has(id)).map((id) => `${id} is not in the map`),
    ...[...named, ...places.keys()].filter((id) => !expectedIds.includes(id)).map((id) => `${id} is no id of the inventory`),
    ...rows.flatMap(([id, row]) =>
      [
        ...placeProblems(row, places.get(id) ?? [], sources),
        ...testProblems(row, sources),
        ...row.settled.filter((number) => !(number in map.settlements)).map((number) => `settlement ${number} is not told`),
      ].map((problem) => `${id}: ${problem}`),
    ),
  ];
}

function placeProblems(row: CoverageRow, inMethods: readonly string[], sources: Sources): string[] {
  const isNowhere = inMethods.length + row.also.length === 0;
  if (row.planned !== undefined) return isNowhere ? [] : ['has a place, so it is no longer planned'];
  if (row.left_out) return isNowhere && row.why !== undefined ? [] : ['is left out, so it has a reason and no place'];
  return [
    ...(isNowhere ? ['has no place'] : []),
    ...row.also
      .filter((place) => !(place.startsWith('/') ? sources.hasPage(place) : sources.hasFile(place)))
      .map((place) => `there is no ${place}`),
  ];
}

function testProblems({ test, planned }: CoverageRow, sources: Sources): string[] {
  if (test === undefined) return planned === undefined ? ['has no test'] : [];
  const [file, name] = splitTest(test);
  if (!sources.hasFile(file)) return [`there is no file ${file}`];
  return sources.hasTest(test) ? [] : [`${file} has no test "${name}"`];
}
