import { type FrozenWords, type StartDecisionSnapshot, type StartDecisionWords, wordsIn } from '../../domain/document.ts';
import { addMonths } from '../../domain/dates.ts';
import { cell, heading, numeric, own, paragraph, richOr, said, tableOr, wide } from './blocks.ts';
import { confirmationBlocks } from './confirmation-blocks.ts';
import type { Block, DocumentModel, Span } from './document-model.ts';
import type { DocumentRequest } from './document-request.ts';
import { documentWords, type DocumentWords, type WordKey } from './document-words.ts';
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
  const title = spanOf(snapshot.words?.chosen, words, `startDecision.outcome.${snapshot.decision.outcome}`);
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

/** Words of the method; those frozen in one language only are the group's, and `usual` stands where none were kept. */
function spanOf(frozen: FrozenWords | undefined, words: DocumentWords, usual: WordKey): Span {
  return frozen === undefined ? said(words.say(usual)) : labelOf(frozen, words);
}

const labelOf = (frozen: FrozenWords, words: DocumentWords): Span =>
  typeof frozen === 'string' ? own(frozen) : said(wordsIn(frozen, words.locale));

/** A chapter of the document: the title of its exercise, and what the field asks. */
function chapter(
  { words: frozen }: StartDecisionSnapshot,
  words: DocumentWords,
  { title, asked }: { title: 'engagement' | 'direction' | 'readiness'; asked: keyof StartDecisionWords },
): Block[] {
  return [
    heading(1, spanOf(frozen?.[title], words, `startDecision.${title}`)),
    ...(frozen ? [{ type: 'paragraph' as const, spans: [labelOf(frozen[asked], words)], look: 'intro' as const }] : []),
  ];
}

/** What the group answered, with what it wrote beside; documents frozen before that was kept have two questions and no words. */
function questionBlocks({ decision }: StartDecisionSnapshot, words: DocumentWords): Block {
  const questions = decision.questions ?? [
    { label: words.say('startDecision.wanted'), answer: decision.wanted, comment: '' },
    { label: words.say('startDecision.conditions'), answer: decision.conditions, comment: '' },
  ];
  return {
    type: 'facts',
    rows: questions.map(({ label, answer: given, comment }) => ({
      label: wordsIn(label, words.locale),
      spans: [answer(given, words), ...(comment.trim() === '' ? [] : [said('. '), own(comment)])],
    })),
  };
}

function decisionBlocks(snapshot: StartDecisionSnapshot, words: DocumentWords): Block[] {
  const { decision, words: frozen } = snapshot;
  const unset = said(words.say('notSet'), { tone: 'muted' });
  const last = decision.startsOn !== null && decision.months !== null ? addMonths(decision.startsOn, decision.months) : null;
  return [
    heading(1, spanOf(frozen?.decision, words, 'startDecision.decision')),
    questionBlocks(snapshot, words),
    ...(frozen
      ? [heading(2, labelOf(frozen.outcome, words)), { type: 'paragraph' as const, spans: [labelOf(frozen.chosen, words)] }]
      : []),
    ...(frozen ? [heading(2, labelOf(frozen.period, words))] : []),
    {
      type: 'facts',
      rows: [
        {
          label: words.say('paper.startsOn'),
          spans: [decision.startsOn === null ? unset : said(words.date(decision.startsOn))],
        },
        {
          label: words.say('paper.months'),
          spans: [decision.months === null ? unset : said(words.say('startDecision.months', { count: decision.months }))],
        },
        ...(last === null ? [] : [{ label: words.say('paper.endsOn'), spans: [said(words.date(last))] }]),
      ],
    },
    heading(2, spanOf(frozen?.reason, words, 'startDecision.reason')),
    richOr(decision.reason, 2, words.say('notWritten')),
    ...(decision.alternative.trim() === ''
      ? []
      : [
          heading(2, words.say('startDecision.alternative')),
          { type: 'paragraph', spans: [own(decision.alternative)] } satisfies Block,
        ]),
  ];
}

function engagementBlocks(snapshot: StartDecisionSnapshot, words: DocumentWords): Block[] {
  const { statements } = snapshot.engagement;
  const say = (key: 'statement' | 'yesCount' | 'noCount' | 'groupValue' | 'why') => words.say(`startDecision.${key}`);
  const count = (answers: number | null) => cell(answers === null ? said('–', { tone: 'muted' }) : said(words.number(answers)));
  const isProtected = statements.some(({ yes, no }) => yes === null || no === null);
  return [
    ...chapter(snapshot, words, { title: 'engagement', asked: 'statements' }),
    tableOr(
      {
        columns: [
          wide(say('statement'), 3),
          numeric(say('yesCount')),
          numeric(say('noCount')),
          wide(say('groupValue'), 1.1),
          wide(say('why'), 2),
        ],
        rows: statements.map(({ label, yes, no, groupValue, why }) => [
          cell(labelOf(label, words)),
          count(yes),
          count(no),
          cell(answer(groupValue, words)),
          cell(own(why ?? '')),
        ]),
      },
      words.say('startDecision.noStatements'),
    ),
    ...(isProtected ? [paragraph(words.say('startDecision.fewAnswers'))] : []),
  ];
}

function directionBlocks(snapshot: StartDecisionSnapshot, words: DocumentWords): Block[] {
  const { direction } = snapshot;
  return [
    ...chapter(snapshot, words, { title: 'direction', asked: 'goals' }),
    tableOr(
      {
        columns: [
          wide(words.say('startDecision.goal'), 1.5),
          wide(words.say('paper.answer'), 0.7),
          wide(words.say('paper.comment'), 2),
        ],
        rows: direction.map(({ label, wanted, interpretation }) => [
          cell(labelOf(label, words)),
          cell(answer(wanted, words)),
          cell(own(interpretation)),
        ]),
      },
      words.say('startDecision.noDirection'),
    ),
  ];
}

function readinessBlocks(snapshot: StartDecisionSnapshot, words: DocumentWords): Block[] {
  const { readiness } = snapshot;
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
    ...chapter(snapshot, words, { title: 'readiness', asked: 'rows' }),
    ...(rows.length === 0 ? [] : [paragraph(words.say('startDecision.scale'), 'intro')]),
    tableOr(
      {
        columns: [
          wide(words.say('startDecision.area'), 1.6),
          wide(words.say('startDecision.groupValue'), 1),
          wide(words.say('startDecision.why'), 2),
        ],
        rows: rows.map((row) => [
          cell(labelOf(row.label, words)),
          cell(row.step ? { ...labelOf(row.step, words), bold: true } : value(row.value)),
          cell(own(row.why)),
        ]),
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
            items: weak.map((row) => [labelOf(row.label, words), said(` (${words.number(row.value ?? 0)})`)]),
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
