import type { BrokenCase } from './broken-case.ts';

const ask = 'stations[first].exercises[ask]';
const act = 'stations[first].exercises[act]';

/** Mistakes in `from` and `to`. */
export const flowCases: BrokenCase[] = [
  {
    name: 'flow to a station that is not there',
    file: 'method.yaml',
    find: 'to: [first/act.tasks]',
    put: 'to: [frist/act.tasks]',
    at: 'to: [frist/act.tasks]',
    key: `${ask}.fields[statements].to[1]`,
    message: 'There is no station "frist". Did you mean "first"?',
  },
  {
    name: 'flow to an exercise that is not there',
    file: 'method.yaml',
    find: 'to: [first/act.tasks]',
    put: 'to: [first/acts.tasks]',
    at: 'to: [first/acts.tasks]',
    key: `${ask}.fields[statements].to[1]`,
    message: 'The station first has no exercise "acts". Did you mean "act"?',
  },
  {
    name: 'flow to a field that is not there',
    file: 'method.yaml',
    find: 'to: [first/act.tasks]',
    put: 'to: [first/act.zebra]',
    at: 'to: [first/act.zebra]',
    key: `${ask}.fields[statements].to[1]`,
    message: 'The exercise first/act has no field "zebra".',
  },
  {
    name: 'flow to a register that is not there',
    file: 'method.yaml',
    find: "'register:tasks'",
    put: "'register:task'",
    at: "to: ['register:task']",
    key: `${act}.fields[tasks].to[1]`,
    message:
      'There is no register "task". Did you mean "tasks"? There are members, actors, overall-goals, goals, missions, collaboration, tasks, plan, documents, activities, communication, groups, places.',
  },
  {
    name: 'flow in another form',
    file: 'method.yaml',
    find: "'register:tasks'",
    put: 'tasks',
    at: 'to: [tasks]',
    key: `${act}.fields[tasks].to[1]`,
    message: '"tasks" is not a flow. Write station/exercise.field or register:name.',
  },
  {
    name: 'flow twice',
    file: 'method.yaml',
    find: "['register:tasks']",
    put: "['register:tasks', 'register:tasks']",
    at: "to: ['register:tasks', 'register:tasks']",
    key: `${act}.fields[tasks].to[2]`,
    message: '"register:tasks" stands twice in to.',
  },
  {
    name: 'to without its from',
    file: 'method.yaml',
    find: '            from: [first/ask.statements]\n',
    put: '',
    at: 'to: [first/act.tasks]',
    key: `${ask}.fields[statements].to[1]`,
    message: 'first/act.tasks does not say the same. Add first/ask.statements to "from" of first/act.tasks, or remove this line.',
  },
  {
    name: 'from without its to',
    file: 'method.yaml',
    find: '            to: [first/act.tasks]\n',
    put: '',
    at: 'from: [first/ask.statements]',
    key: `${act}.fields[tasks].from[1]`,
    message:
      'first/ask.statements does not say the same. Add first/act.tasks to "to" of first/ask.statements, or remove this line.',
  },
  {
    name: 'flow to itself',
    file: 'method.yaml',
    find: '{ key: text, type: rich-text }',
    put: '{ key: text, type: rich-text, from: [first/act.text], to: [first/act.text] }',
    at: '- { key: text, type: rich-text, from: [first/act.text], to: [first/act.text] }',
    key: `${act}.fields[text].to`,
    message: 'The flow goes in a ring: first/act.text -> first/act.text. Break it somewhere.',
  },
];
