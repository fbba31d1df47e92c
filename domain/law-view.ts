import { addMonths } from './dates.ts';

/** What the law on municipal responsibility for crime prevention asks for, by paragraph. @source law 2023:196 */
export const lawPoints = [
  'picture', // § 4
  'plan', // § 5
  'causes', // § 5
  'follow-up', // § 6
  'agreements', // § 9
  'council', // § 10
  'coordination', // § 11
  'information', // § 12
  'leading', // § 13
  'reporting', // § 13
] as const;
export type LawPoint = (typeof lawPoints)[number];

/** The paragraph each point stands in. */
export const lawParagraphs: Record<LawPoint, number> = {
  ...{ picture: 4, plan: 5, causes: 5, 'follow-up': 6, agreements: 9 },
  ...{ council: 10, coordination: 11, information: 12, leading: 13, reporting: 13 },
};

export type LawState = 'in-place' | 'partly' | 'missing';

/** What the town says of itself that no register holds. Texts name functions and bodies, never persons. */
export type LawFacts = {
  /** Who has said that the situational picture is whole (a function or body), and the day; both are needed. */
  pictureSettledBy: string;
  pictureSettledOn: string | null;
  /** Body that decided the action plan, its paragraph or diary number, and the day. */
  planDecidedBy: string;
  planDecision: string;
  planDecidedOn: string | null;
  /** Who sits in the strategic council, by function. */
  council: string;
  /** Board that leads the work. */
  leadingBoard: string;
  /** Where inhabitants can read about it. */
  information: string;
};
export const noLawFacts: LawFacts = {
  ...{ pictureSettledBy: '', pictureSettledOn: null },
  ...{ planDecidedBy: '', planDecision: '', planDecidedOn: null, council: '', leadingBoard: '', information: '' },
};

export type LawInput = {
  /** ISO date. */
  today: string;
  facts: LawFacts;
  /** Rows of the picture: figures and findings, target groups, places. */
  figures: number;
  groups: number;
  places: number;
  pictureUpdatedOn: string | null;
  planRevisedOn: string | null;
  planVersion: number | null;
  activities: number;
  /** Activities that say which cause they answer to. */
  withCause: number;
  /** Organisations asked about the newest plan, and those that have confirmed it. */
  asked: number;
  confirmed: number;
  coordinators: number;
  /** Day of the newest report to the board. */
  reportedOn: string | null;
};

export type LawLine = {
  point: LawPoint;
  paragraph: number;
  state: LawState;
  /** What it is based on: numbers and days for the sentence of the point. */
  params: Record<string, string | number>;
  /** Where it is made. */
  page: 'registers' | 'plan' | 'documents' | 'members' | 'law' | 'board-report' | 'revision';
};

/** Months within which picture and plan are followed up. @source law 2023:196 § 6 */
export const followUpMonths = 24;

/**
 * The town's content read as the law asks for it: for each point whether it is in place, partly or missing, and where it
 * is made. Counts of rows alone never make the situational picture in place. Says nothing of quality, and gives no sum. @source law 2023:196 §§ 4-6, 9-13
 */
export function lawView(input: LawInput): LawLine[] {
  const states: Record<LawPoint, Omit<LawLine, 'point' | 'paragraph'>> = {
    picture: {
      // Rows never show that the picture is whole, least of all the analysis: that is for a person to say.
      state: of(isPictureSettled(input.facts), input.figures + input.groups + input.places > 0),
      params: {
        ...{ figures: input.figures, groups: input.groups, places: input.places },
        ...{ body: input.facts.pictureSettledBy, date: input.facts.pictureSettledOn ?? '' },
      },
      page: 'registers',
    },
    plan: {
      state: of(
        input.planVersion !== null && isSaid(input.facts.planDecidedBy) && input.facts.planDecidedOn !== null,
        input.planVersion !== null,
      ),
      params: { version: input.planVersion ?? 0, body: input.facts.planDecidedBy },
      page: input.planVersion === null ? 'plan' : 'law',
    },
    causes: {
      state: of(input.activities > 0 && input.withCause === input.activities, input.withCause > 0),
      params: { count: input.withCause, total: input.activities },
      page: 'plan',
    },
    'follow-up': followUp(input),
    agreements: {
      state: of(input.asked > 0 && input.confirmed === input.asked, input.confirmed > 0),
      params: { count: input.confirmed, total: input.asked },
      page: 'documents',
    },
    council: { state: of(isSaid(input.facts.council)), params: {}, page: 'law' },
    coordination: { state: of(input.coordinators > 0), params: { count: input.coordinators }, page: 'members' },
    information: { state: of(isSaid(input.facts.information)), params: {}, page: 'law' },
    leading: { state: of(isSaid(input.facts.leadingBoard)), params: { body: input.facts.leadingBoard }, page: 'law' },
    reporting: {
      state: of(isWithin(input.reportedOn, 12, input.today), input.reportedOn !== null),
      params: { date: input.reportedOn ?? '' },
      page: 'board-report',
    },
  };
  return lawPoints.map((point) => ({ point, paragraph: lawParagraphs[point], ...states[point] }));
}

function followUp({ today, planRevisedOn, pictureUpdatedOn }: LawInput): Omit<LawLine, 'point' | 'paragraph'> {
  const both = [planRevisedOn, pictureUpdatedOn].map((day) => isWithin(day, followUpMonths, today));
  const [older] = [planRevisedOn, pictureUpdatedOn].filter((day) => day !== null).toSorted();
  return {
    state: of(both.every(Boolean), both.some(Boolean)),
    params: { date: older === undefined ? '' : addMonths(older, followUpMonths) },
    page: 'revision',
  };
}

const isPictureSettled = ({ pictureSettledBy, pictureSettledOn }: LawFacts): boolean =>
  isSaid(pictureSettledBy) && pictureSettledOn !== null;

const isSaid = (text: string): boolean => text.trim() !== '';
const of = (isInPlace: boolean, isPartly = false): LawState => (isInPlace ? 'in-place' : isPartly ? 'partly' : 'missing');

/** True when the day is at most so many months ago. */
const isWithin = (day: string | null, months: number, today: string): boolean => day !== null && addMonths(day, months) >= today;
