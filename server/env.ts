import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { StartError } from './start-error.ts';
import { variables, type Variable, type VariableName } from './env-variables.ts';

/** The validated surroundings. `null`: not set. */
export type Env = {
  port: number;
  host: string;
  /** Origin without a trailing slash. */
  publicUrl: string;
  /** Number of proxies whose forwarding headers are believed. */
  trustProxy: number;
  /** Absolute path. */
  dataDir: string;
  /** Absolute path. */
  methodsDir: string | null;
  databaseUrl: string | null;
  smtpUrl: string | null;
  mailFrom: string | null;
  redisUrl: string | null;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
};

type Source = Record<string, string | undefined>;

/**
 * Reads and validates the environment; with `process.env` also the file `.env` in the working folder, whose values
 * yield to those already set. An empty value counts as not set.
 * @throws StartError that lists every problem at once: name, what is wrong, an example. Values that may hold a
 * password are never repeated.
 */
export function readEnv(source: Source = process.env): Env {
  if (source === process.env && existsSync('.env')) loadEnvFile('.env');
  const problems: string[] = [];
  const values = Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => [name, parse(name, variable, source[name], problems)]),
  ) as Record<VariableName, unknown>;
  if (values.SMTP_URL && !values.MAIL_FROM && !source.MAIL_FROM?.trim()) {
    problems.push(problem('MAIL_FROM', variables.MAIL_FROM, 'is needed when SMTP_URL is set'));
  }
  if (problems.length > 0) throw new StartError(`The settings cannot be used:\n${problems.join('\n')}`);
  return {
    port: values.PORT as number,
    host: values.HOST as string,
    publicUrl: (values.PUBLIC_URL as string | null) ?? `http://localhost:${values.PORT as number}`,
    trustProxy: values.TRUST_PROXY as number,
    dataDir: values.DATA_DIR as string,
    methodsDir: values.METHODS_DIR as string | null,
    databaseUrl: values.DATABASE_URL as string | null,
    smtpUrl: values.SMTP_URL as string | null,
    mailFrom: values.MAIL_FROM as string | null,
    redisUrl: values.REDIS_URL as string | null,
    logLevel: values.LOG_LEVEL as Env['logLevel'],
  };
}

function parse(name: string, variable: Variable, raw: string | undefined, problems: string[]): unknown {
  const text = raw?.trim() || variable.byDefault;
  if (text === undefined) return null;
  const result = variable.schema.safeParse(text);
  if (result.success) return result.data;
  problems.push(problem(name, variable, result.error.issues[0]?.message ?? 'cannot be read'));
  return null;
}

function problem(name: string, variable: Variable, what: string): string {
  return `  ${name} ${what}. Example: ${name}=${variable.example}`;
}
