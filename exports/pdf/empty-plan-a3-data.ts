import { shortened } from '../document/blocks.ts';
import type { DocumentLocale } from '../document/document-model.ts';
import { documentWords } from '../document/document-words.ts';

const wordKeys = [
  'title',
  'town',
  'period',
  'date',
  'year',
  'vision',
  'visionHint',
  'forWhom',
  'keywords',
  'overall',
  'goals',
  'goalsHint',
  'goal',
  'measure',
  'target',
  'platform',
  'coordination',
  'networking',
  'internal',
  'training',
  'development',
  'resources',
  'resourcesHint',
  'what',
  'whoPays',
  'sum',
  'grants',
  'communication',
  'evaluation',
  'timeline',
  'timelineHint',
  'risk',
  'riskHint',
  'confirmation',
] as const;

/** What `templates/plan-a3.typ` draws; `years` holds an empty text for a year that is filled in by hand. */
export type PlanA3Data = {
  locale: DocumentLocale;
  contentLanguage: string;
  title: string;
  author: string;
  date: string;
  pageLabel: string;
  collaborationName: string;
  years: string[];
  words: Record<
    | (typeof wordKeys)[number]
    | 'audience'
    | 'matters'
    | 'reach'
    | 'helpers'
    | 'responsible'
    | 'evaluationWhat'
    | 'how'
    | 'due'
    | 'documented'
    | 'organisation'
    | 'body'
    | 'dateAndPlace'
    | 'signature'
    | 'function',
    string
  >;
  missingCharacters: { one: string; other: string };
};

/** Most year columns on the sheet. */
const mostYears = 5;

/** Who the empty plan is for. `years` may be empty: then three columns are left without a year. */
export type EmptyPlanA3Request = {
  collaborationName: string;
  /** The language that the group writes in; Swedish when left out. */
  contentLanguage?: DocumentLocale;
  locale: DocumentLocale;
  years: number[];
};

/** The words and columns of the empty plan; at most five years, the first ones. */
export function emptyPlanA3Data({ collaborationName, contentLanguage = 'sv', locale, years }: EmptyPlanA3Request): PlanA3Data {
  const { say } = documentWords(locale);
  const name = shortened(collaborationName, 60);
  const own = Object.fromEntries(wordKeys.map((key) => [key, say(`a3.${key}`)])) as Record<(typeof wordKeys)[number], string>;
  return {
    locale,
    contentLanguage,
    title: [own.title, name].filter((part) => part !== '').join(', '),
    author: name,
    // An empty sheet has no moment of its own; a fixed one keeps the bytes the same.
    date: '2026-01-01T00:00:00.000Z',
    pageLabel: say('a3.page'),
    collaborationName: name,
    years: years.length === 0 ? ['', '', ''] : years.slice(0, mostYears).map(String),
    words: {
      ...own,
      audience: say('communication.audience'),
      matters: say('communication.matters'),
      reach: say('communication.reach'),
      helpers: say('communication.helpers'),
      responsible: say('communication.responsible'),
      evaluationWhat: say('evaluation.what'),
      how: say('evaluation.how'),
      due: say('evaluation.due'),
      documented: say('evaluation.documented'),
      organisation: say('confirmation.blankName'),
      body: say('confirmation.blankBody'),
      dateAndPlace: say('confirmation.blankDate'),
      signature: say('confirmation.blankSignature'),
      function: say('confirmation.blankFunction'),
    },
    missingCharacters: { one: say('missing', { count: 1 }), other: say('missing', { count: '{count}' }) },
  };
}
