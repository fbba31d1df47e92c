import type { ExampleActor } from './data/actors.ts';
import type { ExamplePerson } from './data/people.ts';
import type { ExamplePlan } from './data/plan.ts';
import type { ExampleRegisters } from './data/registers.ts';
import type { ExampleRound } from './data/rounds.ts';
import type { ExampleThread } from './data/threads.ts';
import type { ExampleWorksheet } from './data/worksheets.ts';

/** Everything that an example town is filled with. */
export type ExampleTown = {
  slug: string;
  name: string;
  actors: ExampleActor[];
  people: ExamplePerson[];
  worksheets: Record<string, ExampleWorksheet>;
  registers: ExampleRegisters;
  threads: ExampleThread[];
  rounds: ExampleRound[];
  plan: { content: ExamplePlan; firstYear: number } | null;
  /** How many stations are done; the next one is under way. */
  doneStations: number;
  year: number;
};

/** The method that the example towns work with. */
export const exampleMethod = 'stad-for-stad';
