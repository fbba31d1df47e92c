import { systemClock } from './clock.ts';
import { StartError } from './start-error.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** The fields an event may carry. What is not in this list cannot be logged, so that no personal data slips in. */
export const logFields = [
  'attempt',
  'bytes',
  'code',
  'collaborationId',
  'command',
  'count',
  'databaseVersion',
  'durationMs',
  'embedded',
  'host',
  'jobId',
  'kind',
  'level',
  'method',
  'pid',
  'port',
  'queue',
  'reason',
  'requestId',
  'route',
  'rows',
  'signal',
  'status',
  'table',
  'version',
] as const;

export type LogField = (typeof logFields)[number];
export type LogFields = Partial<Record<LogField, string | number | boolean | null>> & { error?: unknown };

/**
 * Structured events: `event` is a fixed dotted name, `fields` come from the list. `route` is the pattern
 * (`/c/:slug/plan`), never the address, which may hold a token.
 */
export type Log = Record<LogLevel, (event: string, fields?: LogFields) => void>;

export type CreateLog = { level?: LogLevel; pretty?: boolean; write?: (line: string) => void };

const ranks: Record<LogLevel, number> = { debug: 0, info: 1, warn: 2, error: 3 };
const allowed: ReadonlySet<string> = new Set(logFields);

/** One line per event on standard output: JSON, or easily read text on a terminal. */
export function createLog({ level = 'info', pretty = process.stdout.isTTY === true, write }: CreateLog = {}): Log {
  const out = write ?? standardOutput();
  const at =
    (rank: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (ranks[rank] < ranks[level]) return;
      const entry = { time: systemClock.now().toISOString(), level: rank, event: safeValue(event), ...safeFields(fields) };
      out(pretty ? prettyLine(entry) : JSON.stringify(entry));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function standardOutput(): (line: string) => void {
  // A terminal that is closed, or a pipe whose reader is gone, must not end Ringar.
  if (!process.stdout.listeners('error').includes(ignore)) process.stdout.on('error', ignore);
  return (line) => void process.stdout.write(`${line}\n`);
}

const ignore = (): void => {};

/** A log that says nothing, for the command line and tests. */
export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

function safeFields({ error, ...fields }: LogFields): Record<string, unknown> {
  const safe: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) safe[allowed.has(name) ? name : 'withheld'] = allowed.has(name) ? safeValue(value) : true;
  }
  return error === undefined ? safe : { ...safe, error: describeError(error) };
}

/** Numbers, ids and fixed words pass; anything that could be an address, a number of a person or free text does not. */
function safeValue(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'string') return '[withheld]';
  const plain = /^[\w.:/*+-]{1,120}$/.test(value);
  return plain && !/\d{6}[-+]?\d{4}/.test(value.replaceAll(uuid, '')) ? value : '[withheld]';
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/**
 * What an error is and where it came from. Its message is left out: a database or a mail server repeats values in it
 * (`Key (email)=(...) already exists`). Only our own sentences to the one who starts Ringar are kept.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const described: Record<string, unknown> = { name: error.name };
  if (error instanceof StartError) return { ...described, message: error.message };
  for (const key of ['code', 'schema', 'table', 'constraint', 'routine', 'syscall'] as const) {
    const value = (error as unknown as Record<string, unknown>)[key];
    if (value !== undefined) described[key] = safeValue(value);
  }
  described.stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
  if (error.cause !== undefined) described.cause = describeError(error.cause);
  return described;
}

function prettyLine({ time, level, event, ...fields }: Record<string, unknown>): string {
  const { error, ...rest } = fields as Record<string, unknown> & { error?: Record<string, unknown> };
  const parts = Object.entries(rest).map(([name, value]) => `${name}=${String(value)}`);
  const head = [String(time).slice(11, 19), String(level).padEnd(5), event, ...parts].join(' ');
  return error === undefined ? head : `${head}\n${JSON.stringify(error, null, 2)}`;
}
