import type { Command } from './command.ts';

const marks = { ok: 'ok  ', warning: 'note', failure: 'FAIL' };

/** `doctor` */
export const doctor: Command = {
  name: 'doctor',
  usage: '',
  summary: 'Looks at everything Ringar needs, and says what is wrong and what to do.',
  help: ['Changes nothing. Ends with 1 when something is wrong; notes are no faults.'],
  options: {},
  wordCount: 0,
  run: async ({ terminal }) => {
    const { examine } = await import('./doctor/examine.ts');
    let failures = 0;
    for await (const { name, outcome, text } of examine()) {
      if (outcome === 'failure') failures += 1;
      terminal.out(`${marks[outcome]}  ${name.padEnd(12)} ${text}`);
    }
    terminal.out(failures === 0 ? '\nRingar has what it needs.' : `\n${failures} to mend.`);
    return failures === 0 ? 0 : 1;
  },
};
