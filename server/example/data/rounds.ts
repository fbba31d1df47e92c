/** A silent round of an example town. Answers are one list per item, in the order of the people. */
export type ExampleRound = {
  station: string;
  exercise: string;
  field: string;
  /** ISO dates. `closedOn` null: still open. */
  openedOn: string;
  closedOn: string | null;
  closesOn?: string;
  answers: Record<string, (number | null)[]>;
  comments?: Record<string, string[]>;
  /** The group's own value and why, per item. */
  outcomes: Record<string, { value: number; why: string }>;
};

const same = (items: string[], value: number, people: number) =>
  Object.fromEntries(items.map((item) => [item, Array<number>(people).fill(value)]));
const agreed = (values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([item, value]) => [item, { value, why: '' }]));

const statements = ['hard', 'long', 'not-alone', 'adapt', 'unlike-me', 'give', 'believe'];

export const exempelstadRounds = (year: number): ExampleRound[] => [
  {
    station: 'start',
    exercise: 'engagement',
    field: 'statements',
    openedOn: `${year - 4}-12-04`,
    closedOn: `${year - 4}-12-11`,
    answers: { ...same(statements, 1, 7), adapt: [1, 1, 0, 1, 1, 1, 1], believe: [1, 1, 1, 1, 1, 0, 1] },
    comments: {
      adapt: ['Jag hoppas fortfarande på en färdig rutin att ta över.'],
      believe: ['Jag tror på frågan men är osäker på tiden.'],
    },
    outcomes: {
      ...agreed(Object.fromEntries(statements.map((key) => [key, 1]))),
      adapt: { value: 1, why: 'Vi enades om att prova oss fram.' },
    },
  },
  {
    station: 'start',
    exercise: 'readiness',
    field: 'rows',
    openedOn: `${year - 4}-12-11`,
    closedOn: `${year - 4}-12-18`,
    answers: {
      'need-identified': [4, 4, 3, 5, 4, 3, 4],
      'process-fits': [3, 3, 2, 4, 3, 3, 3],
      'political-will': [2, 3, 2, 2, 3, 2, 2],
      'organisational-will': [3, 3, 3, 4, 3, 3, 2],
      'participants-will': [4, 5, 4, 5, 4, 4, 5],
      'period-suits': [3, 3, 2, 3, 3, 4, 3],
      'time-resources': [2, 2, 1, 3, 2, 2, 2],
      sustainability: [2, 2, 2, 3, 2, 3, 2],
    },
    comments: {
      'political-will': ['Nämnden har inte fått frågan än.'],
      'time-resources': ['Ingen har avsatt tid på riktigt.', 'Beror på samordnaren.'],
    },
    outcomes: {
      ...agreed({
        'need-identified': 4,
        'process-fits': 3,
        'organisational-will': 3,
        'participants-will': 4,
        'period-suits': 3,
        sustainability: 2,
      }),
      'political-will': { value: 2, why: 'Frågan ska upp i nämnden i februari.' },
      'time-resources': { value: 2, why: 'Vi behöver en samordnare på minst en fjärdedel.' },
    },
  },
  {
    station: 'start',
    exercise: 'readiness',
    field: 'rows',
    openedOn: `${year - 2}-11-14`,
    closedOn: `${year - 2}-11-20`,
    answers: {
      'need-identified': [5, 5, 4, 5, 5, 4, 5],
      'process-fits': [4, 4, 4, 4, 5, 4, 4],
      'political-will': [3, 4, 3, 3, 4, 3, 3],
      'organisational-will': [4, 4, 3, 4, 4, 3, 4],
      'participants-will': [5, 5, 4, 5, 4, 5, 5],
      'period-suits': [4, 4, 3, 4, 4, 4, 4],
      'time-resources': [3, 3, 2, 4, 3, 3, 3],
      sustainability: [3, 3, 2, 4, 3, 3, 3],
    },
    outcomes: agreed({
      'need-identified': 5,
      'process-fits': 4,
      'political-will': 3,
      'organisational-will': 4,
      'participants-will': 5,
      'period-suits': 4,
      'time-resources': 3,
      sustainability: 3,
    }),
  },
  {
    station: 'start',
    exercise: 'readiness',
    field: 'rows',
    openedOn: `${year - 1}-11-12`,
    closedOn: `${year - 1}-11-19`,
    answers: {
      'need-identified': [5, 5, 4, 5, 5, 5, 5],
      'process-fits': [4, 5, 4, 4, 5, 4, 4],
      'political-will': [4, 4, 4, 4, 5, 4, 3],
      'organisational-will': [4, 4, 4, 4, 4, 2, 4],
      'participants-will': [5, 5, 4, 5, 5, 5, 5],
      'period-suits': [4, 4, 4, 4, 4, 4, 4],
      'time-resources': [3, 3, 2, 2, 3, 4, 3],
      sustainability: [4, 4, 3, 4, 3, 4, 4],
    },
    comments: { 'time-resources': ['Samordnaren har fler uppdrag nu.'], 'organisational-will': ['Vår kedja har bytt ägare.'] },
    outcomes: {
      ...agreed({
        'need-identified': 5,
        'process-fits': 4,
        'political-will': 4,
        'organisational-will': 4,
        'participants-will': 5,
        'period-suits': 4,
        sustainability: 4,
      }),
      'time-resources': { value: 3, why: 'Räcker om vi träffas fyra gånger i stället för sex.' },
    },
  },
  {
    station: 'routine',
    exercise: 'ambition',
    field: 'now',
    openedOn: `${year - 1}-04-02`,
    closedOn: `${year - 1}-04-16`,
    answers: {
      trigger: [3, 3, 3, 4, 3, 3, 2],
      routines: [3, 4, 3, 3, 4, 3, 3],
      cooperation: [4, 4, 3, 4, 4, 3, 4],
      support: [2, 3, 2, 3, 2, 3, 3],
      competence: [3, 3, 3, 4, 3, 3, 3],
      development: [2, 2, 3, 3, 2, 3, 2],
    },
    outcomes: agreed({ trigger: 3, routines: 3, cooperation: 4, support: 2, competence: 3, development: 2 }),
  },
];

export const mellanstadRounds = (year: number): ExampleRound[] => [
  {
    station: 'start',
    exercise: 'engagement',
    field: 'statements',
    openedOn: `${year}-02-03`,
    closedOn: `${year}-02-10`,
    answers: same(statements, 1, 5),
    outcomes: agreed(Object.fromEntries(statements.map((key) => [key, 1]))),
  },
  {
    station: 'start',
    exercise: 'readiness',
    field: 'rows',
    openedOn: `${year}-02-10`,
    closedOn: `${year}-02-17`,
    answers: {
      'need-identified': [3, 4, 3, 4, 3],
      'process-fits': [3, 3, 3, 3, 4],
      'political-will': [4, 4, 3, 4, 4],
      'organisational-will': [3, 2, 2, 3, 3],
      'participants-will': [4, 4, 4, 5, 4],
      'period-suits': [3, 3, 2, 3, 2],
      'time-resources': [2, 2, 1, 2, 3],
      sustainability: [2, 3, 2, 2, 2],
    },
    outcomes: {
      ...agreed({
        'need-identified': 3,
        'process-fits': 3,
        'political-will': 4,
        'organisational-will': 3,
        'participants-will': 4,
        'period-suits': 3,
        sustainability: 2,
      }),
      'time-resources': { value: 2, why: 'Tiden räcker till höst, sedan vet vi inte.' },
    },
  },
  {
    station: 'start',
    exercise: 'readiness',
    field: 'rows',
    openedOn: `${year}-11-16`,
    closedOn: null,
    closesOn: `${year}-11-27`,
    answers: {
      'need-identified': [null, 4],
      'process-fits': [null, 4],
      'political-will': [null, 4],
      'organisational-will': [null, 3],
      'participants-will': [null, 5],
      'period-suits': [null, 3],
      'time-resources': [null, 2],
      sustainability: [null, 3],
    },
    outcomes: {},
  },
];
