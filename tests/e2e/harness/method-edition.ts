import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse, stringify } from 'yaml';

type Field = { from?: string[]; to?: string[]; beside?: string[] };
type Structure = { stations: { key: string; exercises: { key: string; fields: Field[] }[] }[] };
type Texts = { stations: Record<string, { exercises: Record<string, { title: string }> }> };

/** A folder of methods of one's own: a copy of those on board. */
export function methodsFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ringar-methods-'));
  cpSync('methods/stad-for-stad', join(folder, 'stad-for-stad'), { recursive: true });
  return folder;
}

/** Makes a new edition of Stad för stad in the folder: one exercise is dropped, another gets a new title. */
export function newEdition(
  folder: string,
  { drop, retitle, title }: { drop: [string, string]; retitle: [string, string]; title: string },
): void {
  const edit = <T>(name: string, change: (data: T) => void) => {
    const path = join(folder, 'stad-for-stad', name);
    const data = parse(readFileSync(path, 'utf8')) as T;
    change(data);
    writeFileSync(path, stringify(data, { lineWidth: 0 }));
  };
  const isElsewhere = (point: string) => !point.startsWith(`${drop.join('/')}.`);
  edit<Structure>('method.yaml', ({ stations }) => {
    for (const station of stations) {
      if (station.key === drop[0]) station.exercises = station.exercises.filter(({ key }) => key !== drop[1]);
      for (const field of station.exercises.flatMap(({ fields }) => fields)) {
        if (field.from) field.from = field.from.filter(isElsewhere);
        if (field.to) field.to = field.to.filter(isElsewhere);
        if (field.beside) field.beside = field.beside.filter((panel) => panel !== `exercise:${drop.join('/')}`);
      }
    }
  });
  for (const locale of ['sv', 'en'])
    edit<Texts>(`${locale}.yaml`, ({ stations }) => {
      delete stations[drop[0]]!.exercises[drop[1]];
      stations[retitle[0]]!.exercises[retitle[1]]!.title = title;
    });
}
