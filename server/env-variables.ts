import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Everything Ringar reads from its surroundings, in the order of `.env.example`. */
export type Variable = {
  schema: z.ZodType;
  /** Comment lines of `.env.example`. */
  meaning: string[];
  /** A value that is right; shown with every problem. */
  example: string;
  /** The value used when it is not set, as text; none when nothing is used instead. */
  byDefault?: string;
};

const wholeNumber = (lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `must be a whole number from ${lowest} to ${highest}`)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, `must be a whole number from ${lowest} to ${highest}`);

const urlWith = (protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const hostName = z
  .string()
  .refine(
    (text) => isIP(text) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text),
    'must be an IP address or a host name, without port',
  );

const publicUrl = urlWith(['http:', 'https:'])
  .refine((text) => {
    if (!URL.canParse(text)) return true;
    const url = new URL(text);
    return url.pathname === '/' && !url.search && !url.hash && !url.username;
  }, 'must be the address alone, without path or sign-in')
  .transform((text) => (URL.canParse(text) ? new URL(text).origin : text));

const databaseUrl = urlWith(['postgres:', 'postgresql:']).refine(
  (text) => !URL.canParse(text) || new URL(text).pathname.length > 1,
  'must name the database after the host',
);

const mailFrom = z
  .string()
  .regex(/^([^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'must be an e-mail address, with or without a name');

/** The one list of variables: validation, types, `.env.example` and the documentation come from it. */
export const variables = {
  PORT: {
    schema: wholeNumber(0, 65535),
    meaning: ['Port to listen on. 0 lets the system choose a free one.'],
    example: '3000',
    byDefault: '3000',
  },
  HOST: {
    schema: hostName,
    meaning: [
      'Address to listen on. 127.0.0.1 is this machine alone; put a proxy with TLS in front before others may reach it',
      '(docs/self-hosting.md).',
    ],
    example: '127.0.0.1',
    byDefault: '127.0.0.1',
  },
  PUBLIC_URL: {
    schema: publicUrl,
    meaning: [
      'Address people type. Links in mail, passkeys and QR codes are bound to it, so set it before the first account.',
      'When not set: http://localhost with the port above.',
    ],
    example: 'https://ringar.example.se',
  },
  TRUST_PROXY: {
    schema: wholeNumber(0, 10),
    meaning: [
      'Number of proxies in front whose X-Forwarded-For and X-Forwarded-Proto are believed. 0 believes none; with',
      'one proxy of your own, 1. A number too high lets a visitor pretend another address.',
    ],
    example: '1',
    byDefault: '0',
  },
  DATA_DIR: {
    schema: z.string().transform((path) => resolve(path)),
    meaning: ['Folder for the built-in database and its keys. One running Ringar per folder.'],
    example: '/var/lib/ringar',
    byDefault: './data',
  },
  METHODS_DIR: {
    schema: z.string().transform((path) => resolve(path)),
    meaning: [
      'Folder of methods, one subfolder each, instead of those on board. Copy the folder methods and change the copy; check it',
      'with npm run ringar -- method check. When not set: the methods that come with this version.',
    ],
    example: '/var/lib/ringar/methods',
  },
  DATABASE_URL: {
    schema: databaseUrl,
    meaning: [
      'An external PostgreSQL 18 or newer instead of the built-in one. The role must own the database and may create',
      'roles (CREATEROLE); it needs no superuser.',
    ],
    example: 'postgresql://ringar:password@db.example.se:5432/ringar',
  },
  SMTP_URL: {
    schema: urlWith(['smtp:', 'smtps:']),
    meaning: ['Mail server. When not set, nothing is sent: administrators see each message and its links in the outbox.'],
    example: 'smtps://user:password@mail.example.se:465',
  },
  MAIL_FROM: {
    schema: mailFrom,
    meaning: ['Sender of all mail. Needed with SMTP_URL.'],
    example: 'Ringar <ringar@example.se>',
  },
  REDIS_URL: {
    schema: urlWith(['redis:', 'rediss:']),
    meaning: ['Reserved for running several processes side by side. Checked, but not used by this version.'],
    example: 'redis://127.0.0.1:6379',
  },
  LOG_LEVEL: {
    schema: z.enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' }),
    meaning: ['Least serious event that is logged: debug, info, warn or error.'],
    example: 'info',
    byDefault: 'info',
  },
} satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;
