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
  /** Who has said that the causes rest on the situational picture, and the day; both are needed. */
  causesSettledBy: string;
  causesSettledOn: string | null;
  /** Where the written agreements on purposes and areas are kept. */
  agreements: string;
  /** Function that coordinates and is the contact. */
  coordination: string;
  /** Day the municipal council last was told. */
  councilToldOn: string | null;
  /** Who sits in the strategic council, by function. */
  council: string;
  /** Board that leads the work. */
  leadingBoard: string;
  /** Where inhabitants can read about it. */
  information: string;
};
export const noLawFacts: LawFacts = {
  ...{ pictureSettledBy: '', pictureSettledOn: null, causesSettledBy: '', causesSettledOn: null },
  ...{ agreements: '', coordination: '', councilToldOn: null },
  ...{ planDecidedBy: '', planDecision: '', planDecidedOn: null, council: '', leadingBoard: '', information: '' },
};

/** `count` of `total` activities say which cause they answer to; struck ones are left out. */
export type CauseCount = { count: number; total: number };

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
  /** ISO date on which the newest version was frozen; null before the first freeze. */
  planFrozenOn: string | null;
  /** Activities of the frozen plan, and how many say which cause they answer to; null before the first freeze. */
  causes: CauseCount | null;
  /** The same of the working plan. */
  draftCauses: CauseCount;
  /** Organisations asked about the newest plan, and those that have confirmed it. */
  asked: number;
  confirmed: number;
  coordinators: number;
  /** Day of the newest report to the board. */
  reportedOn: string | null;
};

/** What a point asks for, piece by piece. */
export const lawParts = [
  ...(['picture-rows', 'picture-settled', 'plan-frozen', 'plan-decided', 'causes-written', 'causes-settled'] as const),
  ...(['plan-revised', 'picture-updated', 'agreements-confirmed', 'agreements-written', 'council-described'] as const),
  ...(['coordinator', 'coordination-described', 'information-told', 'board-named', 'report-made', 'council-told'] as const),
] as const;
export type LawPart = { part: (typeof lawParts)[number]; state: LawState; params: Record<string, string | number> };

export type LawLine = {
  point: LawPoint;
  paragraph: number;
  state: LawState;
  /** What is there and what is missing, with the numbers and days of its sentence. */
  parts: LawPart[];
  /** What the working plan would say when it is frozen, where that is something else. */
  draft: CauseCount | null;
  /** Where it is made. */
  page: 'registers' | 'plan' | 'documents' | 'members' | 'law' | 'board-report' | 'revision';
};

/** Months within which picture and plan are followed up. @source law 2023:196 § 6 */
export const followUpMonths = 24;

/** Months within which the municipal council is told again. @source law 2023:196 § 13 */
const reportMonths = 12;

/**
 * The town's content read as the law asks for it: for each point what is there, what is missing, and where it is made. A
 * point is in place when all its parts are. What only rows, accounts or files show needs a person's word beside it. Speaks
 * of the frozen plan. Says nothing of quality, and gives no sum. @source law 2023:196 §§ 4-6, 9-13
 */
export function lawView(input: LawInput): LawLine[] {
  return lawPoints.map((point) => {
    const parts = partsOf[point](input);
    const { causes, draftCauses } = input;
    const isOther = causes === null ? draftCauses.total > 0 : !isSame(causes, draftCauses);
    return {
      ...{ point, paragraph: lawParagraphs[point], state: wholeOf(parts), parts },
      draft: point === 'causes' && isOther ? draftCauses : null,
      page: point === 'plan' && input.planVersion === null ? 'plan' : pages[point],
    };
  });
}

const pages: Record<LawPoint, LawLine['page']> = {
  ...({ picture: 'registers', plan: 'law', causes: 'plan', 'follow-up': 'revision', agreements: 'documents' } as const),
  ...({ council: 'law', coordination: 'members', information: 'law', leading: 'law', reporting: 'board-report' } as const),
};

const partsOf: Record<LawPoint, (input: LawInput) => LawPart[]> = {
  picture: ({ figures, groups, places, facts: { pictureSettledBy: body, pictureSettledOn: date } }) => {
    const rows = figures + groups + places;
    const settled = part('picture-settled', of(isSaid(body) && date !== null), { body, date: date ?? '' });
    // A picture that somebody calls whole may be kept elsewhere than in the registers.
    if (rows === 0 && settled.state === 'in-place') return [settled];
    return [part('picture-rows', of(rows > 0), { figures, groups, places }), settled];
  },
  plan: ({ planVersion, planFrozenOn, facts: { planDecidedBy: body, planDecision: decision, planDecidedOn: date } }) => [
    part('plan-frozen', of(planVersion !== null), { version: planVersion ?? 0 }),
    part(
      'plan-decided',
      // A decision from before the version was frozen is about an earlier one.
      of(
        planFrozenOn !== null && isSaid(body) && date !== null && date >= planFrozenOn,
        planVersion !== null && (isSaid(body) || date !== null),
      ),
      {
        body: [body, decision].filter(isSaid).join(', '),
        date: date ?? '',
        version: planVersion ?? 0,
        frozenOn: planFrozenOn ?? '',
      },
    ),
  ],
  causes: ({ causes, facts: { causesSettledBy: body, causesSettledOn: date } }) => {
    const { count, total } = causes ?? { count: 0, total: 0 };
    return [
      part('causes-written', of(total > 0 && count === total, count > 0), { count, total }),
      part('causes-settled', of(count > 0 && isSaid(body) && date !== null), { body, date: date ?? '' }),
    ];
  },
  'follow-up': ({ today, planRevisedOn, pictureUpdatedOn }) => [
    dated('picture-updated', pictureUpdatedOn, { today, months: followUpMonths }),
    dated('plan-revised', planRevisedOn, { today, months: followUpMonths }),
  ],
  agreements: ({ asked: total, confirmed: count, facts }) => [
    part('agreements-confirmed', of(total > 0 && count === total, count > 0), { count, total }),
    part('agreements-written', of(isSaid(facts.agreements))),
  ],
  council: ({ facts }) => [part('council-described', of(isSaid(facts.council)))],
  coordination: ({ coordinators, facts: { coordination } }) => [
    part('coordinator', of(coordinators > 0)),
    part('coordination-described', of(isSaid(coordination)), { body: coordination }),
  ],
  information: ({ facts }) => [part('information-told', of(isSaid(facts.information)))],
  leading: ({ facts: { leadingBoard } }) => [part('board-named', of(isSaid(leadingBoard)), { body: leadingBoard })],
  reporting: ({ today, reportedOn, facts: { councilToldOn } }) => [
    dated('report-made', reportedOn, { today, months: reportMonths }),
    dated('council-told', councilToldOn, { today, months: reportMonths }),
  ],
};

const part = (name: LawPart['part'], state: LawState, params: LawPart['params'] = {}): LawPart => ({ part: name, state, params });

/** In place while the day is at most so many months ago, partly when it is older; `due` is the day it is to be done again. */
function dated(name: LawPart['part'], day: string | null, { today, months }: { today: string; months: number }): LawPart {
  const due = day === null ? '' : addMonths(day, months);
  return part(name, of(day !== null && due >= today, day !== null), { date: day ?? '', due });
}

/** In place when all parts are, missing when all are, else partly. */
function wholeOf(parts: readonly LawPart[]): LawState {
  const [first] = parts;
  return first && parts.every(({ state }) => state === first.state) ? first.state : 'partly';
}

const isSame = (one: CauseCount, other: CauseCount): boolean => one.count === other.count && one.total === other.total;
const isSaid = (text: string): boolean => text.trim() !== '';
const of = (isInPlace: boolean, isPartly = false): LawState => (isInPlace ? 'in-place' : isPartly ? 'partly' : 'missing');
