import type { Exercise, Field, Method } from '../../../domain/method.ts';
import type { ExerciseContent, PaperRound } from '../../../exports/paper/exercise-content.ts';
import type { Work } from '../door.ts';
import { listActors } from './actors.ts';
import { selectRegisterRows } from './register-rows.ts';
import { readOutcomes, readSpreads } from './round-results.ts';
import { listRounds } from './rounds.ts';
import { listTasks } from './tasks.ts';
import { readWorksheet, type WorksheetPlace } from './worksheets.ts';

type Asked = { method: Method; exercise: Exercise; place: WorksheetPlace };

/** Everything the group has written in an exercise, as its page shows it. The caller has the right to read it. */
export async function readExerciseContent(work: Work, { method, exercise, place }: Asked): Promise<ExerciseContent> {
  const has = (type: Field['type']) => exercise.fields.some((field) => field.type === type);
  return {
    ...(await readWorksheet(work, place)),
    rounds: exercise.mode === 'silent' ? await readClosedRounds(work, exercise, place) : {},
    registers: await readRegisters(work, method, exercise),
    actors: has('register') ? Object.fromEntries((await listActors(work)).map(({ id, name }) => [id, name])) : {},
    tasks: has('tasks') ? await readTasks(work, place) : [],
  };
}

/** The newest closed round of each field. */
async function readClosedRounds(work: Work, { fields }: Exercise, place: WorksheetPlace): Promise<Record<string, PaperRound>> {
  const closed = await listRounds(work, { ...place, state: 'closed' });
  const rounds: Record<string, PaperRound> = {};
  for (const field of fields) {
    const round = closed.find((one) => one.field === field.key);
    if (!round) continue;
    const spreads = (await readSpreads(work, [round.id], field)).get(round.id) ?? [];
    const outcomes = (await readOutcomes(work, [round.id])).get(round.id) ?? [];
    rounds[field.key] = {
      closedAt: round.closedAt ?? round.openedAt,
      answered: round.answered,
      invited: round.invited,
      items: round.items.map((item, at) => {
        const outcome = outcomes.find((one) => one.item === item);
        const spread = spreads.find((one) => one.item === item) ?? null;
        return { item, label: round.labels[at] ?? null, value: outcome?.value ?? null, why: outcome?.why ?? '', spread };
      }),
    };
  }
  return rounds;
}

/** The registers that the exercise shows, and those that their cells name. */
async function readRegisters(work: Work, { registers }: Method, { fields }: Exercise): Promise<ExerciseContent['registers']> {
  const shown = registers.filter(({ key }) => fields.some(({ register }) => register?.name === key));
  const named = shown.flatMap(({ columns }) => columns.flatMap(({ of }) => of ?? []));
  const rows: ExerciseContent['registers'] = {};
  for (const key of new Set([...shown.map((register) => register.key), ...named]))
    rows[key] = await selectRegisterRows(work, key);
  return rows;
}

async function readTasks(work: Work, { station, exercise }: WorksheetPlace): Promise<ExerciseContent['tasks']> {
  return (await listTasks(work, { station, exercise })).map(({ title, actorName, memberName, dueOn, status }) => ({
    title,
    who: [memberName, actorName].filter((name) => name !== null && name !== '').join(', '),
    dueOn,
    done: status === 'done',
  }));
}
