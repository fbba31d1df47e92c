import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEnv } from './env.ts';
import { variables } from './env-variables.ts';

function refusal(source: Record<string, string>): string {
  try {
    readEnv(source);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}

describe('without settings', () => {
  test('it listens on this machine alone and keeps its own database', () => {
    const env = readEnv({});
    expect(env).toMatchObject({ port: 3000, host: '127.0.0.1', publicUrl: 'http://localhost:3000', trustProxy: 0 });
    expect(env).toMatchObject({ databaseUrl: null, smtpUrl: null, logLevel: 'info' });
    expect(env.dataDir).toBe(`${process.cwd()}/data`);
  });

  test('an empty value counts as not set', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null });
  });
});

describe('bad settings', () => {
  test('are all told at once, each with an example', () => {
    const lines = refusal({ PORT: 'abc', HOST: 'http://x', LOG_LEVEL: 'loud', PUBLIC_URL: 'ringar.se' }).split('\n');
    expect(lines).toHaveLength(5);
    for (const name of ['PORT', 'HOST', 'LOG_LEVEL', 'PUBLIC_URL']) {
      expect(lines.find((line) => line.trim().startsWith(name))).toContain(`Example: ${name}=`);
    }
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PUBLIC_URL', 'https://ringar.se/sub'],
    ['PUBLIC_URL', 'ftp://ringar.se'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['DATABASE_URL', 'postgresql://host'],
    ['SMTP_URL', 'mail.example.se'],
    ['MAIL_FROM', 'Ringar'],
    ['MAIL_FROM', 'Ringar <a@b.se>\r\nBcc: c@d.se'],
    ['TRUST_PROXY', 'true'],
    ['REDIS_URL', 'http://x'],
  ])('%s=%s is refused', (name, value) => {
    expect(refusal({ [name]: value })).toContain(`  ${name} must`);
  });

  test('mail without a sender is refused', () => {
    expect(refusal({ SMTP_URL: 'smtp://mail.example.se' })).toContain('MAIL_FROM is needed');
  });

  test('a password is never repeated', () => {
    expect(refusal({ DATABASE_URL: 'mysql://u:hemlig@x/y', SMTP_URL: 'http://u:hemlig@x' })).not.toContain('hemlig');
  });

  test('any text gives an answer or a StartError, never another error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(variables)), fc.string(), (name, value) => {
        try {
          readEnv({ [name]: value });
        } catch (error) {
          expect((error as Error).name).toBe('StartError');
        }
      }),
    );
  });
});

test('every example is itself right', () => {
  const examples = Object.fromEntries(Object.entries(variables).map(([name, { example }]) => [name, example]));
  expect(readEnv(examples)).toMatchObject({ publicUrl: 'https://ringar.example.se', trustProxy: 1 });
});
