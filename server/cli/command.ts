import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a command writes to; a test reads it back. */
export type Terminal = { out(line: string): void };

export type CommandInput = {
  /** Values of the options, as text or `true`; a list of them when one may be given several times. */
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
  /** The words after the command's name, in order. */
  words: string[];
  terminal: Terminal;
};

/** One command of `npm run ringar`. Its work loads what it needs when it runs, so that `--help` is at once there. */
export type Command = {
  /** One or two words: `doctor`, `user invite`. */
  name: string;
  summary: string;
  /** After the name, for example `<file>`. */
  usage: string;
  /** More lines of help: what it does, never does, and an example. */
  help: string[];
  options: Options;
  /** How many words it takes after its name. */
  wordCount: number;
  /** Gives the exit code: 0 for done, 1 when what was asked for is not so. */
  run(input: CommandInput): Promise<number>;
};

/** A command line that cannot be understood; told with the usage, exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Reads what follows the command's name. @throws UsageError */
export function parseCommand(command: Command, args: string[]): Pick<CommandInput, 'options' | 'words'> {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args, options: { ...command.options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (!values.help && positionals.length !== command.wordCount) {
    throw new UsageError(
      positionals.length < command.wordCount ? 'Something is missing.' : `"${positionals.at(-1)}" is too much.`,
    );
  }
  return { options: values as CommandInput['options'], words: positionals };
}

/** An option that must be given. @throws UsageError */
export function required(options: CommandInput['options'], name: string): string {
  const value = options[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing.`);
  return value;
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const flags = Object.entries(command.options).map(([name, { type }]) => `  --${name}${type === 'string' ? ' <value>' : ''}`);
  return [
    `npm run ringar -- ${command.name} ${command.usage}`.trimEnd(),
    '',
    command.summary,
    ...(command.help.length > 0 ? ['', ...command.help] : []),
    ...(flags.length > 0 ? ['', 'Options:', ...flags] : []),
  ].join('\n');
}
