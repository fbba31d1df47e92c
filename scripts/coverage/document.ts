import type { MethodPlaces } from './method-places.ts';
import type { CoverageMap, CoverageRow } from './read-map.ts';
import { splitTest } from './sources.ts';

const head = `# What the sources hold, and where it lives

Made by \`node scripts/gen-coverage.ts\` from \`inventory:\` in the methods and from \`docs/coverage-map.yaml\`: change it there. Each
id stands for a part of the handbook, the plan template or one of the two guides. A test fails when an id loses its place or its
test. Keys are those of the method (\`station/exercise\`: its fields), paths with a \`/\` first are pages.
`;

/** `docs/coverage.md`: for every id its name, its places, the test that shows it, and why when it is done in another way. */
export function coverageDocument(map: CoverageMap, places: MethodPlaces): string {
  const parts = map.parts.map(({ title, ids }) => {
    const rows = Object.entries(ids).map(([id, row]) => tableRow(id, row, places.get(id) ?? []));
    return [`## ${title}`, '', '| id | what | where | test | done differently |', '|---|---|---|---|---|', ...rows, ''].join(
      '\n',
    );
  });
  const settlements = Object.entries(map.settlements).map(([number, text]) => `| ${number} | ${text} |`);
  const foot = ['## Settlements', '', '| number | what was settled |', '|---|---|', ...settlements, ''].join('\n');
  return [head, counts(map), ...parts, foot].join('\n');
}

function counts(map: CoverageMap): string {
  const rows = map.parts.flatMap(({ ids }) => Object.values(ids));
  const planned = rows.filter((row) => row.planned !== undefined).length;
  const leftOut = rows.filter((row) => row.left_out).length;
  const built = rows.length - planned - leftOut;
  return `${rows.length} ids: ${built} in Ringar, ${planned} planned, ${leftOut} left out on purpose.\n`;
}

function tableRow(id: string, row: CoverageRow, inMethods: readonly string[]): string {
  const where = [...grouped(inMethods), ...row.also.map(code)].join('<br>');
  const settled = row.settled.length === 0 ? [] : [`settlement ${row.settled.join(', ')}`];
  const why = [...settled, ...(row.why === undefined ? [] : [row.why])].join('. ');
  const place = row.planned === undefined ? (row.left_out ? 'left out' : where) : `planned: ${row.planned}`;
  const cells = [id, row.name, place, testCell(row.test), why];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function testCell(test: string | undefined): string {
  if (test === undefined) return '';
  const [file, name] = splitTest(test);
  return `${code(file)}<br>${name}`;
}

/** Fields of one exercise beside each other: "`start/town`: possibilities, using". */
function grouped(places: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const place of places) {
    const [owner = '', field] = place.split('.');
    groups.set(owner, [...(groups.get(owner) ?? []), ...(field === undefined ? [] : [field])]);
  }
  return [...groups].map(([owner, fields]) => code(owner) + (fields.length > 0 ? `: ${fields.join(', ')}` : ''));
}

function code(text: string): string {
  return `\`${text}\``;
}
