import type { BrokenCase } from './broken-case.ts';

const act = 'stations[first].exercises[act]';
const ask = 'stations[first].exercises[ask]';
const lens = '    exercises: [first/ask]\n';
const withLens = (put: string) => ({ file: 'method.yaml', find: 'stations:\n', put: `${put}stations:\n` }) as const;

/** Mistakes in how rows are drawn and gathered, in dots, and in what a method offers as a lens. */
export const viewCases: BrokenCase[] = [
  {
    name: 'rows gathered by a column that is no choice',
    file: 'method.yaml',
    find: '            by: kind',
    put: '            by: place',
    at: 'by: place',
    key: `${act}.fields[gathered].by`,
    message: 'Rows are gathered by a column of type choice that the field shows, of a register that the method declares.',
  },
  {
    name: 'rows gathered where there are none',
    file: 'method.yaml',
    find: '{ key: when, type: period }',
    put: '{ key: when, type: period, by: kind }',
    at: '- { key: when, type: period, by: kind }',
    key: `${act}.fields[when].by`,
    message: 'A field of type period has no "by".',
  },
  {
    name: 'axes that are no scales',
    file: 'method.yaml',
    find: '            by: kind',
    put: '            axes: [place, kind]',
    at: 'axes: [place, kind]',
    key: `${act}.fields[gathered].axes`,
    message: 'The axes are two columns of type scale that the field shows, of a register that the method declares.',
  },
  {
    name: 'axes where there is no register',
    file: 'method.yaml',
    find: '{ key: when, type: period }',
    put: '{ key: when, type: period, axes: [a, b] }',
    at: '- { key: when, type: period, axes: [a, b] }',
    key: `${act}.fields[when].axes`,
    message: 'A field of type period has no axes.',
  },
  {
    name: 'dots without how many',
    file: 'method.yaml',
    find: '            dots: 3\n',
    put: '',
    at: '- key: spots',
    key: `${ask}.fields[spots].dots`,
    message: 'A field of type dots says in "dots" how many each person has.',
  },
  {
    name: 'dots on a register with a table of its own',
    file: 'method.yaml',
    find: 'register: { name: groups, columns: [group] }',
    put: 'register: { name: members, columns: [title] }',
    at: 'register: { name: members, columns: [title] }',
    key: `${ask}.fields[spots].register.name`,
    message: 'Dots are placed on the rows of a register that the method declares.',
  },
  {
    name: 'dots together',
    file: 'method.yaml',
    find: '        mode: silent',
    put: '        mode: together',
    at: 'type: dots',
    key: `${ask}.fields[spots].type`,
    message: 'Dots are placed in a silent exercise.',
  },
  {
    name: 'a number of dots elsewhere',
    file: 'method.yaml',
    find: '{ key: when, type: period }',
    put: '{ key: when, type: period, dots: 2 }',
    at: '- { key: when, type: period, dots: 2 }',
    key: `${act}.fields[when].dots`,
    message: 'A field of type period has no dots.',
  },
  {
    name: 'lens over itself',
    ...withLens(`lens:\n  - method: sample\n    station: first\n${lens}`),
    at: '- method: sample',
    key: 'lens[1].method',
    message: 'A method is a lens over another one, never over itself.',
  },
  {
    name: 'lens with a station twice',
    ...withLens(`lens:\n  - method: other\n    station: one\n${lens}  - method: other\n    station: one\n${lens}`),
    at: 'station: one',
    key: 'lens[2].station',
    message: 'The station "one" stands twice.',
  },
  {
    name: 'lens with an exercise that the method has not',
    ...withLens('lens:\n  - method: other\n    station: one\n    exercises: [first/asks]\n'),
    at: 'exercises: [first/asks]',
    key: 'lens[1].exercises[1]',
    message: 'There is no exercise "first/asks". Did you mean "first/ask"?',
  },
];
