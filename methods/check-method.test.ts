import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnTypes, fieldTypes } from '../domain/method.ts';
import { checkMethod } from './check-method.ts';
import type { BrokenCase } from './testing/broken-case.ts';
import { flowCases } from './testing/flow-cases.ts';
import { registerStructureCases, registerTextCases } from './testing/register-cases.ts';
import { asBytes, buildSampleFiles } from './testing/sample-method.ts';
import { structureCases } from './testing/structure-cases.ts';
import { textCases } from './testing/text-cases.ts';
import { viewCases } from './testing/view-cases.ts';

const ask = 'stations[first].exercises[ask]';
const askText = 'stations.first.exercises.ask';

function errorsAfter({ file, find, put }: BrokenCase) {
  const files = buildSampleFiles();
  const changed = files[file].replace(find, () => put);
  expect(changed, 'the case changes nothing').not.toBe(files[file]);
  const { errors } = checkMethod('sample', asBytes(buildSampleFiles({ [file]: changed })));
  return { errors, lines: changed.split('\n') };
}

describe('checkMethod', () => {
  it('makes a method in every language of right files', () => {
    const { methods, errors } = checkMethod('sample', asBytes(buildSampleFiles()));
    expect(errors).toEqual([]);
    expect(methods?.sv.locale).toBe('sv');
    const [statements, rows] = methods?.en.stations[0]?.exercises[0]?.fields ?? [];
    expect(statements).toEqual({
      key: 'statements',
      type: 'yes-no',
      label: 'Statements',
      hint: 'Alone.',
      items: [
        { key: 'a', label: 'First statement', prompts: [] },
        { key: 'b', label: 'Second statement', prompts: ['A prompt'] },
      ],
      scale: null,
      comments: true,
      register: null,
      axes: null,
      by: null,
      dots: null,
      rule: 'engagement',
      beside: [],
      inventory: [],
      from: [],
      to: [{ kind: 'field', station: 'first', exercise: 'act', field: 'tasks' }],
    });
    expect(rows?.scale).toEqual({ min: 1, max: 3, labels: ['low', 'middle', 'high'] });
    expect(methods?.en.sources).toEqual([{ title: 'A book', principals: 'A house', year: '2024' }]);
  });

  it('joins the registers of a method with their words', () => {
    const { methods } = checkMethod('sample', asBytes(buildSampleFiles()));
    const [groups, places] = methods?.en.registers ?? [];
    expect(groups).toMatchObject({ key: 'groups', audience: 'all', inventory: ['D03'], title: 'Groups', one: 'group' });
    expect(places?.audience).toBe('core');
    expect(places?.columns.map(({ type }) => type)).toEqual([...columnTypes]);
    const column = (key: string) => places?.columns.find((one) => one.key === key);
    const empty = { hint: '', items: [], scale: null, of: null, becomes: null };
    expect(column('place')).toEqual({ ...empty, key: 'place', type: 'line', label: 'Place', hint: 'A kind of place.' });
    expect(column('kind')?.items).toEqual([
      { key: 'a', label: 'One', prompts: [] },
      { key: 'b', label: 'Two', prompts: [] },
    ]);
    expect(column('step')?.scale).toEqual({ min: 1, max: 2, labels: ['few', 'many'] });
    expect(column('for')).toEqual({ ...empty, key: 'for', type: 'rows', label: 'For', of: 'groups' });
    const facet = methods?.en.stations[0]?.exercises[1]?.fields.find(({ key }) => key === 'facet');
    expect(facet).toMatchObject({
      register: { name: 'places', columns: ['place', 'for'] },
      from: [{ kind: 'field', station: 'first', exercise: 'act', field: 'lines' }],
      to: [{ kind: 'register', register: 'groups' }],
    });
  });

  it('shows every field type and every column type in the sample', () => {
    const { methods } = checkMethod('sample', asBytes(buildSampleFiles()));
    const used = methods?.sv.stations.flatMap(({ exercises }) =>
      exercises.flatMap(({ fields }) => fields.map(({ type }) => type)),
    );
    expect(new Set(used)).toEqual(new Set(fieldTypes));
  });

  it.each([...structureCases, ...registerStructureCases, ...viewCases, ...textCases, ...registerTextCases, ...flowCases])(
    '$name',
    (testCase) => {
      const { errors, lines } = errorsAfter(testCase);
      const found = errors.map(({ line, ...error }) => ({ ...error, at: lines[line - 1]?.trim() }));
      const { file, key, message, at } = testCase;
      expect(found).toContainEqual({ file: `sample/${file}`, key, message, at });
    },
  );

  it('names the whole ring when flows go round', () => {
    const { 'method.yaml': structure } = buildSampleFiles();
    const ring = structure
      .replace('rule: engagement', 'rule: engagement\n            from: [first/act.text]')
      .replace("to: ['register:tasks']", 'to: [first/act.text]')
      .replace('type: rich-text', 'type: rich-text, from: [first/act.tasks], to: [first/ask.statements]');
    const { errors } = checkMethod('sample', asBytes(buildSampleFiles({ 'method.yaml': ring })));
    expect(errors).toEqual([
      {
        file: 'sample/method.yaml',
        line: 44,
        key: `${ask}.fields[statements].to`,
        message:
          'The flow goes in a ring: first/ask.statements -> first/act.tasks -> first/act.text -> first/ask.statements. Break it somewhere.',
      },
    ]);
  });

  it('reports errors of all files at once, by file and line', () => {
    const files = buildSampleFiles();
    const { errors } = checkMethod(
      'sample',
      asBytes({
        'method.yaml': files['method.yaml'].replace('version: 1', 'version: one'),
        'sv.yaml': files['sv.yaml'].replace('title: Ask', 'tittle: Ask'),
        'en.yaml': '',
      }),
    );
    expect(errors.map(({ file, line, key }) => `${file}:${line} ${key}`)).toEqual([
      'sample/en.yaml:1 ',
      'sample/method.yaml:2 version',
      `sample/sv.yaml:44 ${askText}.title`,
      `sample/sv.yaml:45 ${askText}.tittle`,
    ]);
  });

  it('asks for the files that are missing and names those that are not read', () => {
    const { 'en.yaml': english, ...rest } = buildSampleFiles();
    const { errors } = checkMethod('sample', asBytes({ ...rest, 'eng.yaml': english }));
    expect(errors.map(({ file, message }) => [file, message])).toEqual([
      ['sample/en.yaml', 'The file en.yaml is missing.'],
      [
        'sample/eng.yaml',
        'This file is not read. A method has method.yaml, sv.yaml, en.yaml; languages are listed in domain/method.ts.',
      ],
    ]);
  });

  it('answers with a method or with errors, whatever a line is replaced by', () => {
    const files = buildSampleFiles();
    const names = ['method.yaml', 'sv.yaml', 'en.yaml'] as const;
    const junk = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        '\t',
        '- ',
        '? x',
        '&a',
        '*a',
        '!x',
        '{',
        '[',
        '"',
        'null',
        '~',
        '---',
        '__proto__: 1',
        'constructor: {}',
        '- - -',
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(150), junk, (name, at, put) => {
        const lines = files[name].split('\n');
        const broken = lines.with(at % lines.length, put).join('\n');
        const { methods, errors } = checkMethod('sample', asBytes({ ...files, [name]: broken }));
        expect(methods === null).toBe(errors.length > 0);
        for (const { line, message } of errors) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(message).not.toMatch(/cannot be checked|undefined|\[object/);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
