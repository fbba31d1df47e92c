import type { Command } from './command.ts';

/** `example` */
export const example: Command = {
  name: 'example',
  usage: '',
  summary: 'Fills the example towns Exempelstad and Mellanstad, and prints links that sign in as their people.',
  help: [
    'A town that is there already is left as it is. The links work for a week, at PUBLIC_URL. Everything in them is invented.',
  ],
  options: {},
  wordCount: 0,
  run: async ({ terminal }) => {
    const [{ withRingar }, { ensureExampleTowns }] = await Promise.all([
      import('./with-ringar.ts'),
      import('../example/ensure-example-towns.ts'),
    ]);
    const people = await withRingar('example', ensureExampleTowns);
    terminal.out('The example towns are there: exempelstad (finished, year 3) and mellanstad (halfway). Sign in as:');
    for (const { who, url } of people) terminal.out(`  ${who.padEnd(24)} ${url}`);
    return 0;
  },
};
