import type { StartDecisionSnapshot } from '../../domain/document.ts';
import { cell, heading, numeric, own, paragraph, richOr, said, tableOr, wide } from './blocks.ts';
import { confirmationBlocks } from './confirmation-blocks.ts';
import type { Block, DocumentModel, Span } from './document-model.ts';
import type { DocumentRequest } from './document-request.ts';
import { documentWords, type DocumentWords } from './document-words.ts';
import { frameDocument } from './frame-document.ts';
import { verificationBlocks } from './verification-blocks.ts';

/** The start decision of step 0: outcome, reasons and the three tests behind it. @source inventory B02 B03 B04 B05 B10 */
export async function buildStartDecisionDocument(request: DocumentRequest<StartDecisionSnapshot>): Promise<DocumentModel> {
  const { snapshot, sha256, verifyUrl, confirmations } = request;
  const words = documentWords(request.locale);
  const page = { kind: 'start-decision' as const, version: snapshot.version, frozenAt: snapshot.frozenAt, sha256, confirmations };
  const blocks = [
    ...decisionBlocks(snapshot, words),
    ...engagementBlocks(snapshot, words),
    ...directionBlocks(snapshot, words),
    ...readinessBlocks(snapshot, words),
    ...actorBlocks(snapshot, words),
    ...confirmationBlocks(page, words),
    ...(await verificationBlocks(sha256, verifyUrl, words)),
  ];
  const title = said(words.say(`startDecision.outcome.${snapshot.decision.outcome}`));
  return frameDocument({
    request,
    words,
    kicker: words.say('cover.startDecision'),
    title,
    titleInHead: false,
    facts: [],
    sections: [{ landscape: false, blocks }],
  });
}

function answer(value: boolean | null, words: DocumentWords): Span {
  return value === null
    ? said(words.say('startDecision.unanswered'), { tone: 'muted' })
    : said(words.say(value ? 'yes' : 'no'), { bold: true });
}

function decisionBlocks({ decision }: StartDecisionSnapshot, words: DocumentWords): Block[] {
  const unset = said(words.say('notSet'), { tone: 'muted' });
  return [
    heading(1, words.say('startDecision.decision')),
    {
      type: 'facts',
      rows: [
        { label: words.say('startDecision.wanted'), spans: [answer(decision.wanted, words)] },
        { label: words.say('startDecision.conditions'), spans: [answer(decision.conditions, words)] },
        {
          label: words.say('startDecision.startsOn'),
          spans: [decision.startsOn === null ? unset : said(words.date(decision.startsOn))],
        },
        {
          label: words.say('startDecision.length'),
          spans: [decision.months === null ? unset : said(words.say('startDecision.months', { count: decision.months }))],
        },
      ],
    },
    heading(2, words.say('startDecision.reason')),
    richOr(decision.reason, 2, words.say('notWritten')),
    ...(decision.alternative.trim() === ''
      ? []
      : [
          heading(2, words.say('startDecision.alternative')),
          { type: 'paragraph', spans: [own(decision.alternative)] } satisfies Block,
        ]),
  ];
}

function engagementBlocks({ engagement: { statements } }: StartDecisionSnapshot, words: DocumentWords): Block[] {
  const say = (key: 'statement' | 'yesCount' | 'noCount' | 'groupValue') => words.say(`startDecision.${key}`);
  const count = (answers: number | null) => cell(answers === null ? said('–', { tone: 'muted' }) : said(words.number(answers)));
  const isProtected = statements.some(({ yes, no }) => yes === null || no === null);
  return [
    heading(1, words.say('startDecision.engagement')),
    tableOr(
      {
        columns: [wide(say('statement'), 4), numeric(say('yesCount')), numeric(say('noCount')), wide(say('groupValue'), 1.1)],
        rows: statements.map(({ label, yes, no, groupValue }) => [
          cell(own(label)),
          count(yes),
          count(no),
          cell(answer(groupValue, words)),
        ]),
      },
      words.say('startDecision.noStatements'),
    ),
    ...(isProtected ? [paragraph(words.say('startDecision.fewAnswers'))] : []),
  ];
}

function directionBlocks({ direction }: StartDecisionSnapshot, words: DocumentWords): Block[] {
  return [
    heading(1, words.say('startDecision.direction')),
    tableOr(
      {
        columns: [
          wide(words.say('startDecision.goal'), 1.5),
          wide(words.say('startDecision.want'), 0.7),
          wide(words.say('startDecision.interpretation'), 2),
        ],
        rows: direction.map(({ label, wanted, interpretation }) => [
          cell(own(label)),
          cell(answer(wanted, words)),
          cell(own(interpretation)),
        ]),
      },
      words.say('startDecision.noDirection'),
    ),
  ];
}

function readinessBlocks({ readiness }: StartDecisionSnapshot, words: DocumentWords): Block[] {
  const { rows, sum, mean } = readiness;
  const value = (score: number | null): Span =>
    score === null ? said('–', { tone: 'muted' }) : said(words.number(score), { bold: true });
  const footer = [
    [cell(said(words.say('startDecision.total'), { bold: true })), cell(value(sum)), []],
    [
      cell(said(words.say('startDecision.mean'), { bold: true })),
      cell(value(mean === null ? null : Math.round(mean * 100) / 100)),
      [],
    ],
  ];
  const weak = rows.filter((row) => row.value !== null && row.value <= 2);
  return [
    heading(1, words.say('startDecision.readiness')),
    ...(rows.length === 0 ? [] : [paragraph(words.say('startDecision.scale'), 'intro')]),
    tableOr(
      {
        columns: [
          wide(words.say('startDecision.area'), 1.6),
          numeric(words.say('startDecision.value')),
          wide(words.say('startDecision.why'), 2),
        ],
        rows: rows.map((row) => [cell(own(row.label)), cell(value(row.value)), cell(own(row.why))]),
        footer,
      },
      words.say('startDecision.noReadiness'),
    ),
    ...(rows.length === 0 ? [] : [verdictNote(readiness, words)]),
    ...(weak.length === 0
      ? []
      : [
          heading(2, words.say('startDecision.weak')),
          {
            type: 'list',
            items: weak.map((row) => [own(row.label), said(` (${words.number(row.value ?? 0)})`)]),
          } satisfies Block,
        ]),
  ];
}

function verdictNote({ verdict, sum }: StartDecisionSnapshot['readiness'], words: DocumentWords): Block {
  if (verdict === null) return { type: 'note', tone: 'amber', spans: [said(words.say('startDecision.incomplete'))] };
  const key = verdict === 'go' ? 'go' : 'notReady';
  const sentence =
    sum === null ? words.say(`startDecision.${key}Plain`) : words.say(`startDecision.${key}`, { sum: words.number(sum) });
  return { type: 'note', tone: verdict === 'go' ? 'spruce' : 'amber', spans: [said(sentence)] };
}

function actorBlocks({ actors }: StartDecisionSnapshot, words: DocumentWords): Block[] {
  const title = heading(1, words.say('startDecision.actors'));
  return actors.length === 0
    ? [title, paragraph(words.say('startDecision.noActors'), 'empty')]
    : [title, { type: 'list', items: actors.map((actor) => [own(actor.name)]) }];
}
