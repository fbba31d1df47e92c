import type { Exercise, Field, Method } from './method.ts';

/** A field for tests: one line of text unless told. */
export function buildField(changes: Partial<Field> = {}): Field {
  return {
    key: 'line',
    type: 'short-text',
    label: 'Label',
    hint: '',
    items: [],
    scale: null,
    comments: false,
    register: null,
    axes: null,
    by: null,
    dots: null,
    rule: null,
    beside: [],
    inventory: [],
    from: [],
    to: [],
    ...changes,
  };
}

/** An exercise for tests, with one line of text unless told. */
export function buildExercise(changes: Partial<Exercise> = {}): Exercise {
  return {
    key: 'exercise',
    kind: 'exercise',
    paper: 'a4',
    flyer: [],
    inventory: [],
    title: 'Title',
    purpose: 'Purpose.',
    instructions: ['Do it.'],
    tips: [],
    minutes: null,
    care: false,
    mode: 'together',
    fields: [buildField()],
    doneWhen: ['It is done.'],
    ...changes,
  };
}

/** A method for tests: one register, and one station with these exercises. */
export function buildMethod(exercises: Exercise[]): Method {
  const column = { key: 'risk', type: 'line', label: 'Risk', hint: '', items: [], scale: null, of: null, becomes: null } as const;
  return {
    id: 'sample',
    version: 1,
    locale: 'sv',
    title: 'Sample',
    lead: 'Lead.',
    months: { min: 1, max: 2 },
    sources: [],
    phases: [{ key: 'one', title: 'One' }],
    registers: [
      {
        key: 'risks',
        audience: 'core',
        agreement: false,
        checklist: null,
        voice: null,
        feedback: null,
        inventory: [],
        title: 'Risks',
        one: 'risk',
        columns: [{ ...column, items: [] }],
      },
    ],
    stations: [
      {
        key: 'first',
        number: 0,
        phase: 'one',
        effort: { sessions: 1, days: 0 },
        room: ['core'],
        hear: ['core'],
        decides: null,
        inventory: [],
        title: 'First',
        shortTitle: 'First',
        lead: 'Lead.',
        facts: { work: 'Two hours', who: 'All', result: 'A result' },
        guide: ['Guide.'],
        tips: [],
        exercises,
        doneWhen: ['It is done.'],
      },
    ],
    lens: [],
  };
}
