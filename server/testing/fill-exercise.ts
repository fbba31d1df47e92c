import { expect } from 'vitest';

import type { Exercise, Field, FieldType, Method } from '../../domain/method.ts';
import { buildExerciseContent, type PointedAt, valuesIn } from '../../exports/testing/build-exercise-content.ts';
import { writeLivePlain } from '../../worksheets/live-document.ts';
import { openLive } from './live-client.ts';
import type { TestRingar } from './test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;
type Fill = (given: FillGiven & { field: Field }) => Promise<unknown>;

export type FillGiven = {
  ringar: TestRingar;
  town: Town;
  method: Method;
  station: string;
  exercise: Exercise;
  /** What is written everywhere. */
  text: string;
  pointedAt: PointedAt;
};

/** Fills every field of an exercise as its page does: over the line of the shared sheet, and through the API. */
export async function fillExercise(given: FillGiven): Promise<void> {
  if (given.exercise.mode === 'together') await fillSheet(given);
  for (const field of given.exercise.fields) await fills[field.type]({ ...given, field });
}

async function fillSheet({ ringar, town, method, station, exercise, text }: FillGiven): Promise<void> {
  const { rich, text: lines, list, values: some } = buildExerciseContent(method, exercise, text);
  // Every tick, since a register can wait for a whole checklist.
  const values = Object.fromEntries(Object.entries(some).map(([key, value]) => [key, key.endsWith('.checked') || value]));
  if ([rich, lines, list, values].every((part) => Object.keys(part).length === 0)) return;
  const name = `${town.id}/exercise/${method.id}/${station}/${exercise.key}`;
  const live = openLive({ url: ringar.url, cookie: town.coordinator.cookie, name });
  await live.synced;
  writeLivePlain(live.doc, { rich, text: lines, list, values });
  await expect.poll(() => live.told.some(({ saved }) => saved), { timeout: 10_000 }).toBe(true);
  live.leave();
}

const inSheet: Fill = async () => undefined;
const asked: Fill = async ({ town, method, station, exercise, text, field: { key, dots } }) => {
  if (exercise.mode !== 'silent') return;
  const { rounds } = town.coordinator.client;
  const at = { collaboration: town.slug };
  const round = await rounds.open({ ...at, method: method.id, station, exercise: exercise.key, field: key });
  const answered = dots === null ? round.items : round.items.slice(0, 1);
  await rounds.answer({
    ...at,
    id: round.id,
    answers: Object.fromEntries(answered.map((item) => [item, { value: 1, comment: text }])),
  });
  await rounds.close({ ...at, id: round.id, anyway: true });
  await rounds.decide({ ...at, id: round.id, item: round.items[0]!, value: 1, why: text, version: 0 });
};

/** How each type is filled in beside the shared sheet. A new type makes the compiler ask for one here. */
const fills = {
  'rich-text': inSheet,
  'short-text': inSheet,
  'yes-no': asked,
  scale: asked,
  dots: async (given) => {
    await addRow(given);
    return asked(given);
  },
  checklist: inSheet,
  choice: inSheet,
  list: inSheet,
  tree: inSheet,
  wall: inSheet,
  grid: inSheet,
  chooser: inSheet,
  period: inSheet,
  cards: inSheet,
  register: addRow,
  tasks: ({ town, station, exercise, text }) =>
    town.coordinator.client.tasks.create({
      collaboration: town.slug,
      ...{ title: text, actorId: null, memberId: null, dueOn: null },
      ...{ originStation: station, originExercise: exercise.key, originItem: '' },
    }),
} satisfies Record<FieldType, Fill>;

/** A row of the register, with every cell that the method declares; of the members, someone of that function. */
async function addRow({
  town,
  method,
  station,
  exercise,
  text,
  pointedAt,
  field: { register },
}: FillGiven & { field: Field }): Promise<unknown> {
  const { client } = town.coordinator;
  const at = { collaboration: town.slug };
  const place = { method: method.id, station, exercise: exercise.key };
  const declared = method.registers.find(({ key }) => key === register!.name);
  if (declared)
    return client.registers.add({
      ...at,
      register: declared.key,
      values: valuesIn(declared.columns, text, pointedAt),
      at: place,
    });
  if (register!.name === 'members') return client.members.create({ ...at, title: text });
  if (register!.name === 'actors') return client.actors.create({ ...at, name: `${text} ${exercise.key}` });
  return undefined;
}
