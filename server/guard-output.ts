import { errorCodes } from '../domain/errors.ts';
import type { Log, LogFields } from './log.ts';

const everyMs = 60_000;
const methods = ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const;

/** What was printed of one kind since the last line about it. */
type Printed = { count: number; fields: LogFields };

/**
 * What libraries print, which can hold anything that a stranger has sent, comes into the log as what it is about and how
 * often: the library, a code, where an error was thrown. One line for each kind and minute, and never the words themselves.
 * Warnings of the process are told in the same way. Gives a function that puts everything back.
 */
export function guardOutput(log: Log): () => void {
  const waiting = new Map<string, Printed>();

  const note = (kind: string, parts: unknown[]) => {
    const fields = fieldsOf(kind, parts);
    const key = `${kind} ${String(fields.code ?? '')}`;
    const known = waiting.get(key);
    if (known) known.count += 1;
    else {
      log.warn('library.printed', { ...fields, count: 1 });
      waiting.set(key, { count: 0, fields });
    }
  };
  const tell = () => {
    for (const [key, { count, fields }] of [...waiting]) {
      waiting.delete(key);
      if (count === 0) continue;
      log.warn('library.printed', { ...fields, count });
      waiting.set(key, { count: 0, fields });
    }
  };

  const before = Object.fromEntries(methods.map((method) => [method, console[method]]));
  for (const method of methods) console[method] = (...parts: unknown[]) => note(printedBy(new Error('printed').stack), parts);
  const onWarning = (warning: Error) => note(`process.${warning.name}`, [warning]);
  const ownWarnings = process.listeners('warning');
  process.removeAllListeners('warning').on('warning', onWarning);
  const timer = setInterval(tell, everyMs).unref();

  return () => {
    clearInterval(timer);
    Object.assign(console, before);
    process.off('warning', onWarning);
    for (const listener of ownWarnings) process.on('warning', listener);
  };
}

/** The package that a line comes from, as `hocuspocus/server`; `ringar` for our own code. The second call of the stack printed. */
function printedBy(stack = ''): string {
  const calls = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const found = calls[1]?.match(/node_modules\/@?((?:(?<=@)[\w.-]+\/)?[\w.-]+)/);
  return found?.[1] ?? 'ringar';
}

/** A refusal that a library carries is known by its code; of another error, its kind and place are told by the log's own rules. */
function fieldsOf(kind: string, parts: unknown[]): LogFields {
  const error = parts.find((part) => part instanceof Error);
  const reason = (error as { reason?: unknown } | undefined)?.reason;
  const code = errorCodes.find((one) => one === reason);
  if (code) return { kind, code };
  return error ? { kind, error } : { kind };
}
