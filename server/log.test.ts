import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog, type LogFields } from './log.ts';
import { StartError } from './start-error.ts';

function logged(event: string, fields: LogFields, options = {}): string {
  const lines: string[] = [];
  createLog({ pretty: false, write: (line) => lines.push(line), ...options }).info(event, fields);
  return lines.join('\n');
}

test('an event is one line of JSON with time, level, event and fields', () => {
  const line = logged('http.request', { status: 200, route: '/c/:slug/plan', durationMs: 3.5 });
  expect(JSON.parse(line)).toMatchObject({ level: 'info', event: 'http.request', status: 200, route: '/c/:slug/plan' });
  expect(Date.parse(JSON.parse(line).time)).not.toBeNaN();
});

test('below the level nothing is written', () => {
  expect(logged('x', {}, { level: 'warn' })).toBe('');
});

test('a field outside the list is left out, name and value', () => {
  const line = logged('x', { email: 'nils@example.se', count: 1 } as unknown as LogFields);
  expect(JSON.parse(line)).toMatchObject({ count: 1, withheld: true });
  expect(line).not.toMatch(/email|nils/);
});

test('no e-mail address, free text or number of a person passes in any field', () => {
  const personal = fc.oneof(
    fc.emailAddress(),
    fc.tuple(fc.stringMatching(/^[A-Za-z]{2,8}$/), fc.stringMatching(/^[A-Za-z]{2,8}$/)).map((words) => words.join(' ')),
    fc.stringMatching(/^(19|20)\d{6}[-+]?\d{4}$/),
    fc.stringMatching(/^\d{6}[-+]?\d{4}$/),
  );
  fc.assert(
    fc.property(personal, fc.constantFrom('reason', 'code', 'route', 'kind') as fc.Arbitrary<'reason'>, (text, name) => {
      expect(logged('x', { [name]: text })).not.toContain(text);
    }),
  );
});

test('an id is kept even when it is all digits', () => {
  const id = '01234567-8901-7123-8123-123456789012';
  expect(logged('x', { collaborationId: id })).toContain(id);
});

test('an error is told without its message, a sentence of our own with it', () => {
  const error = Object.assign(new Error('Key (email)=(nils@example.se) already exists'), { code: '23505', table: 'user' });
  const line = logged('x', { error: new Error('Failed query: nils', { cause: error }) });
  expect(line).not.toContain('nils');
  expect(JSON.parse(line).error.cause).toMatchObject({ code: '23505', table: 'user' });
  expect(JSON.parse(line).error.stack[0]).toMatch(/^at /);
  expect(logged('x', { error: new StartError('The disk is full.') })).toContain('The disk is full.');
});
