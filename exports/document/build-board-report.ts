import type { BoardReport, BoardReportSnapshot } from '../../domain/board-report.ts';
import type { Light } from '../../domain/plan.ts';
import { cell, heading, numeric, own, ownOr, paragraph, said, shortened, tableOr, wide } from './blocks.ts';
import type { Block, DocumentModel, Span, Tone } from './document-model.ts';
import type { DocumentRequest } from './document-request.ts';
import { documentWords, type DocumentWords } from './document-words.ts';
import { frameDocument } from './frame-document.ts';
import { verificationBlocks } from './verification-blocks.ts';

/** Most rows of a list, so that the report stays at two pages; the rest is told as a number. */
const mostRows = { goals: 5, worries: 5, missions: 6, confirmations: 10, draft: 3 } as const;

/** Characters of a name in the line about the draft. */
const longestLabel = 50;

/** A report to a board: what it is asked first, then how things stand. Two pages. @source law 2023:196 § 13 */
export async function buildBoardReport(request: DocumentRequest<BoardReportSnapshot>): Promise<DocumentModel> {
  const { snapshot, sha256, verifyUrl, locale } = request;
  const { report } = snapshot;
  const words = documentWords(locale);
  const blocks: Block[] = [
    ...askBlocks(report, words),
    ...planNote(report, words),
    ...goalBlocks(report, words),
    ...activityBlocks(report, words),
    ...missionBlocks(report, words),
    ...decisionBlocks(report, words),
    ...aheadBlocks(report, words),
    ...draftBlocks(report, words),
    ...(await verificationBlocks(sha256, verifyUrl, words)),
  ];
  return frameDocument({
    request,
    words,
    kicker: words.say('board.kicker'),
    title: said(words.say('board.title', { year: report.year })),
    titleInHead: false,
    facts: [],
    sections: [{ landscape: false, blocks }],
    status: null,
  });
}

const more = (count: number, words: DocumentWords): Block[] => (count > 0 ? [paragraph(words.say('board.more', { count }))] : []);

function askBlocks({ asks, greeting }: BoardReport, words: DocumentWords): Block[] {
  return [
    ...(greeting === '' ? [] : [{ type: 'paragraph' as const, spans: [own(greeting)] }]),
    heading(1, words.say('board.asks'), false),
    asks.length === 0
      ? { type: 'note', tone: 'spruce', spans: [said(words.say('board.noAsks'))] }
      : { type: 'list', items: asks.map((ask) => [own(ask, { bold: true })]) },
  ];
}

/** Which version the report tells of. */
function planNote({ planVersion, period, unfrozen }: BoardReport, words: DocumentWords): Block[] {
  if (planVersion === null) return unfrozen === undefined ? [] : [paragraph(words.say('board.noPlan'))];
  if (period === null) return [];
  return [paragraph(words.say('board.tellsOf', { version: planVersion, from: period.startYear, to: period.endYear }))];
}

function goalBlocks({ goals, year, unfrozen }: BoardReport, words: DocumentWords): Block[] {
  if (unfrozen) return [];
  if (goals.length === 0) return [heading(1, words.say('board.goals'), false), paragraph(words.say('board.noGoals'), 'empty')];
  const tones: Partial<Record<string, Tone>> = { reached: 'green', behind: 'amber' };
  const value = (number: number | null, unit: string): Span =>
    number === null ? said('–', { tone: 'muted' }) : said(`${words.number(number)} ${unit}`.trim());
  return [
    heading(1, words.say('board.goals'), false),
    tableOr(
      {
        columns: [
          wide(words.say('board.goal'), 2.6),
          numeric(words.say('board.target', { year })),
          numeric(words.say('board.outcome')),
          wide(words.say('board.standing'), 1.2),
        ],
        rows: goals.slice(0, mostRows.goals).map(({ title, unit, years }) => {
          const now = years.find((one) => one.year === year);
          const standing = now?.standing ?? 'no-target';
          return [
            cell(own(title)),
            cell(value(now?.target ?? null, unit)),
            cell(value(now?.outcome ?? null, unit)),
            cell(said(words.say(`board.standings.${standing}`), tones[standing] ? { tone: tones[standing]! } : {})),
          ];
        }),
      },
      words.say('board.noGoals'),
    ),
    ...more(goals.length - mostRows.goals, words),
  ];
}

const lightTone: Record<Light, Tone> = { green: 'green', yellow: 'amber', red: 'red' };
const lightSpan = (light: Light, words: DocumentWords): Span =>
  said(words.say(`board.light.${light}`), { tone: lightTone[light], bold: true });

function activityBlocks({ lights, worries, unfrozen }: BoardReport, words: DocumentWords): Block[] {
  if (unfrozen && worries.length === 0) return [];
  const total = lights.green + lights.yellow + lights.red + lights.none;
  return [
    heading(1, words.say('board.activities'), false),
    ...(total === 0
      ? [paragraph(words.say('board.noActivities'), 'empty')]
      : [
          {
            type: 'figures' as const,
            items: (['green', 'yellow', 'red', 'none'] as const).map((light) => ({
              value: words.number(lights[light]),
              label: words.say(`board.light.${light}`),
            })),
          },
        ]),
    ...(worries.length === 0
      ? []
      : [
          tableOr(
            {
              columns: [
                wide(words.say('board.what'), 2),
                wide(words.say('board.lightTitle'), 0.7),
                wide(words.say('board.sentence'), 2.4),
              ],
              rows: worries
                .slice(0, mostRows.worries)
                .map(({ title, light, sentence }) => [
                  cell(own(title)),
                  cell(lightSpan(light, words)),
                  cell(ownOr(sentence, '–')),
                ]),
            },
            words.say('notWritten'),
          ),
          ...more(worries.length - mostRows.worries, words),
        ]),
  ];
}

function missionBlocks({ missions }: BoardReport, words: DocumentWords): Block[] {
  if (missions.length === 0) return [];
  return [
    heading(1, words.say('board.missions'), false),
    {
      type: 'list',
      items: missions
        .slice(0, mostRows.missions)
        .map(({ title, state, light }) => [
          own(title),
          said(`: ${words.say(`board.missionState.${state}`)}`),
          ...(light ? [said(' · '), lightSpan(light, words)] : []),
        ]),
    },
    ...more(missions.length - mostRows.missions, words),
  ];
}

function decisionBlocks({ planVersion, confirmations }: BoardReport, words: DocumentWords): Block[] {
  if (planVersion === null) return [];
  const of = (...states: string[]) => confirmations.filter(({ state }) => states.includes(state));
  const line = (label: string, found: typeof confirmations): Block[] =>
    found.length === 0
      ? []
      : [
          {
            type: 'paragraph',
            spans: [
              said(`${label}: `, { bold: true }),
              ...found.slice(0, mostRows.confirmations).flatMap(({ actor }, at) => [...(at > 0 ? [said(', ')] : []), own(actor)]),
              ...(found.length > mostRows.confirmations
                ? [said(` ${words.say('board.andMore', { count: found.length - mostRows.confirmations })}`)]
                : []),
            ],
          },
        ];
  return [
    heading(1, words.say('board.decisions', { version: planVersion }), false),
    ...line(words.say('board.confirmed'), of('confirmed')),
    ...line(words.say('board.reserved'), of('reserved')),
    ...line(words.say('board.declined'), of('declined')),
    ...line(words.say('board.waiting'), of('proposed', 'anchored')),
    ...(confirmations.length === 0 ? [paragraph(words.say('board.nobodyAsked'), 'empty')] : []),
  ];
}

/** What the draft of the next version would change: not decided, so it comes last. */
function draftBlocks({ draft = [], planVersion }: BoardReport, words: DocumentWords): Block[] {
  if (planVersion === null || draft.length === 0) return [];
  const lines = draft.filter(
    ({ section }, at) => section !== 'texts' || draft.findIndex((one) => one.section === section) === at,
  );
  const shown = lines
    .slice(0, mostRows.draft)
    .flatMap(({ section, kind, label }, at) => [
      said(at === 0 ? ' ' : '; '),
      said(words.say(`board.draftSection.${section}`)),
      ...(section === 'texts' || section === 'period' || label.trim() === ''
        ? []
        : [said(' '), own(shortened(label, longestLabel))]),
      said(` (${words.say(`board.draftKind.${section === 'texts' ? 'changed' : kind}`)})`),
    ]);
  const count = lines.length - mostRows.draft;
  const rest = said(count > 0 ? `. ${words.say('board.more', { count })}` : '.');
  return [
    {
      type: 'paragraph',
      spans: [said(`${words.say('board.draft', { version: planVersion + 1 })}:`, { bold: true }), ...shown, rest],
    },
  ];
}

function aheadBlocks({ clocks, budgetSek, year }: BoardReport, words: DocumentWords): Block[] {
  const rows = [
    ...clocks.map(({ key, dueOn, state }) => ({
      label: words.say(`board.clock.${key}`),
      spans: [
        said(words.date(dueOn), state === 'over' ? { tone: 'red', bold: true } : {}),
        ...(state === 'over' ? [said(` · ${words.say('board.over')}`)] : []),
      ],
    })),
    ...(budgetSek === null ? [] : [{ label: words.say('board.budget', { year }), spans: [said(words.kronor(budgetSek))] }]),
  ];
  return rows.length === 0 ? [] : [heading(1, words.say('board.ahead'), false), { type: 'facts', rows }];
}
