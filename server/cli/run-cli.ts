import { Refusal } from '../../domain/errors.ts';
import { refusalBody } from '../api/refusals.ts';
import { StartError } from '../start-error.ts';
import { helpOf, parseCommand, UsageError, type Command } from './command.ts';
import { commands } from './commands.ts';

export type CliOutput = { out(line: string): void; err(line: string): void };

/**
 * Runs `npm run ringar -- <args>` and gives the exit code: 0 done, 1 refused or not so, 2 not understood. Everything a
 * person can mend is one sentence; only a fault in Ringar shows a stack.
 */
export async function runCli(args: string[], { out, err }: CliOutput): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (!command) {
    const asked = args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '');
    if (!asked)
      err(
        `There is no command "${args
          .filter((arg) => !arg.startsWith('-'))
          .slice(0, 2)
          .join(' ')}".\n`,
      );
    (asked ? out : err)(overview());
    return asked ? 0 : 2;
  }
  try {
    const { options, words } = parseCommand(command, args.slice(command.name.split(' ').length));
    if (options.help) {
      out(helpOf(command));
      return 0;
    }
    return await command.run({ options, words, terminal: { out } });
  } catch (error) {
    return explain(error, command, err);
  }
}

function explain(error: unknown, command: Command, err: (line: string) => void): number {
  if (error instanceof UsageError) {
    err(`${error.message}\n\n${helpOf(command)}`);
    return 2;
  }
  if (error instanceof StartError) err(error.message);
  else if (error instanceof Refusal) err(refusalBody(error.code, 'en', error.data).message);
  else err((error as Error)?.stack ?? String(error));
  return 1;
}

function overview(): string {
  const longest = Math.max(...commands.map(({ name }) => name.length));
  return [
    'npm run ringar -- <command>',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(longest)}  ${summary}`),
    '',
    '<command> --help tells more. The commands read the same settings (.env) as the server, and work beside a running one',
    'and without one.',
  ].join('\n');
}
