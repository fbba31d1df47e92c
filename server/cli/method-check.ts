import type { Command } from './command.ts';

/** `method check <folder>` */
export const methodCheck: Command = {
  name: 'method check',
  usage: '<folder>',
  summary: 'Says what is wrong in the files of a method: file, line, key and what to do.',
  help: ['<folder> is one method (it holds method.yaml) or a folder of methods. Needs no database.'],
  options: {},
  wordCount: 1,
  run: async ({ words: [folder = ''], terminal }) => {
    const [{ existsSync }, { join }, { describeMethodErrors, loadMethod, loadMethods }] = await Promise.all([
      import('node:fs'),
      import('node:path'),
      import('../../methods/load.ts'),
    ]);
    const one = existsSync(join(folder, 'method.yaml'));
    const { methods, errors } = one ? loadMethod(folder) : loadMethods(folder);
    const names = one ? [folder] : Object.keys(methods ?? {});
    if (errors.length > 0) terminal.out(describeMethodErrors(errors).trimEnd());
    else if (names.length === 0) terminal.out(`There is no method in ${folder}.`);
    else terminal.out(`Without errors: ${names.join(', ')}`);
    return errors.length > 0 || names.length === 0 ? 1 : 0;
  },
};
