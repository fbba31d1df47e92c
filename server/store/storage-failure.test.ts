import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isStorageFailure } from './storage-failure.ts';

const withCode = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more });

test.each(['08006', '53100', '53300', '57014', '57P01', '57P03', '58030', '25006', '40P01', '28P01', '3D000', 'XX001'])(
  'state %s',
  (code) => expect(isStorageFailure(new Error('Failed query', { cause: withCode(code) }))).toBe(true),
);

test.each([
  ['the socket is not there', withCode('ENOENT', { syscall: 'connect' })],
  ['a disk that is full', withCode('ENOSPC', { syscall: 'write' })],
  ['a connection that was lost before', new Error('Client has encountered a connection error and is not queryable')],
  ['a connection that is lost', new Error('x', { cause: new Error('Connection terminated unexpectedly') })],
  ['no answer', new Error('Query read timeout')],
  ['no connection in time', new Error('timeout exceeded when trying to connect')],
  [
    'the sign-in library',
    Object.assign(new Error('x'), { status: 'INTERNAL_SERVER_ERROR', body: { code: 'FAILED_TO_GET_SESSION' } }),
  ],
])('%s', (_what, error) => expect(isStorageFailure(error)).toBe(true));

test.each([
  ['a rule of the tables', withCode('23505')],
  ['a column that is missing', withCode('42703')],
  ['a file that is missing', withCode('ENOENT', { syscall: 'open' })],
  [
    'words of a person in the statement',
    new Error('Failed query: … params: Connection terminated', { cause: withCode('22P02') }),
  ],
  ['nothing at all', undefined],
])('no failure of the storage: %s', (_what, error) => expect(isStorageFailure(error)).toBe(false));

test('connections are made in one place, where none can be made that ends the process when it is lost', () => {
  const root = join(import.meta.dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/(^|\/)testing\//.test(name),
  );
  const making = files.filter((name) => /new (pg\.)?(Client|Pool)\(/.test(readFileSync(join(root, name), 'utf8')));
  expect(making).toEqual(['store/connections.ts']);
});
