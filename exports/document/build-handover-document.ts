import type { DocumentTown } from '../../domain/document.ts';
import type { HandoverPack } from '../../domain/handover.ts';
import { cell, heading, own, paragraph, said, tableOr, wide } from './blocks.ts';
import type { Block, DocumentLocale, DocumentModel } from './document-model.ts';
import { documentWords, type DocumentWords } from './document-words.ts';
import { frameReport } from './frame-report.ts';

export type HandoverRequest = {
  locale: DocumentLocale;
  town: DocumentTown;
  /** ISO date-time of the making. */
  date: string;
  pack: HandoverPack;
};

/** The handover pack: what is decided and why, who is who, what is open, which clocks run, where everything is. @source design "Survives turnover" */
export function buildHandoverDocument({ locale, town, date, pack }: HandoverRequest): DocumentModel {
  const words = documentWords(locale);
  return frameReport({
    ...{ locale, words, town, date, title: words.say('handover.title'), facts: [] },
    sections: [
      {
        landscape: false,
        blocks: [
          ...decided(pack, words),
          ...people(pack, words),
          ...open(pack, words),
          ...clocks(pack, words),
          ...places(pack, words),
          ...story(pack, words),
        ],
      },
    ],
  });
}

const day = (date: string | null, words: DocumentWords) => (date === null ? '–' : words.date(date));

function decided({ decisions, why }: HandoverPack, words: DocumentWords): Block[] {
  return [
    heading(1, words.say('handover.decided')),
    ...(why.trim() === '' ? [] : [{ type: 'quote' as const, blocks: [{ type: 'paragraph' as const, spans: [own(why)] }] }]),
    ...(decisions.length === 0 ? [paragraph(words.say('handover.nothingDecided'), 'empty')] : []),
    ...decisions.flatMap(({ kind, number, frozenAt, answers }): Block[] => [
      heading(2, words.say(`handover.document.${kind}`, { number, date: words.date(frozenAt) })),
      tableOr(
        {
          columns: [
            wide(words.say('handover.organisation'), 1.6),
            wide(words.say('handover.answer'), 1),
            wide(words.say('handover.body'), 1.4),
            wide(words.say('handover.on'), 1),
          ],
          rows: answers.map(({ actor, state, body, paragraph: number_, decidedOn }) => [
            cell(own(actor)),
            cell(said(words.say(`handover.states.${state}`))),
            cell(own([body, number_].filter((part) => part !== '').join(', '))),
            cell(said(day(decidedOn, words))),
          ]),
        },
        words.say('handover.nobodyAsked'),
      ),
    ]),
  ];
}

function people({ people: found, vacant }: HandoverPack, words: DocumentWords): Block[] {
  const gaps = [
    ...vacant.archetypes.map((archetype) => said(words.say(`handover.archetype.${archetype}`))),
    ...vacant.trades.map((trade) => said(words.say(`handover.trade.${trade as 'police'}`))),
    ...vacant.actors.map((actor) => own(words.say('handover.noPerson', { actor }))),
  ];
  return [
    heading(1, words.say('handover.people')),
    tableOr(
      {
        columns: [
          wide(words.say('handover.function'), 1.5),
          wide(words.say('handover.organisation'), 1.5),
          wide(words.say('handover.role'), 1),
        ],
        rows: found.map(({ title, name, actor, role }) => [
          cell(own(title || name)),
          cell(own(actor)),
          cell(said(words.say(`handover.roles.${role}`))),
        ]),
      },
      words.say('notWritten'),
    ),
    ...(gaps.length === 0
      ? []
      : [heading(2, words.say('handover.vacant')), { type: 'list' as const, items: gaps.map((gap) => [gap]) }]),
  ];
}

function open({ open: found }: HandoverPack, words: DocumentWords): Block[] {
  const lines = [
    ...found.waiting.map(({ actor, document, number }) => [
      own(actor),
      said(` – ${words.say('handover.waits', { document: words.say(`handover.short.${document}`), number })}`),
    ]),
    ...found.worries.map(({ title, light, sentence }) => [
      own(title),
      said(` – ${words.say(`board.light.${light}`)} `),
      own(sentence),
    ]),
    ...found.missions.map(({ title, state, convener }) => [
      own(title),
      said(` – ${words.say(`board.missionState.${state}`)}`),
      ...(convener ? [said(', '), own(convener)] : [said(`, ${words.say('handover.noConvener')}`)]),
    ]),
    ...(found.rounds > 0 ? [[said(words.say('handover.rounds', { count: found.rounds }))]] : []),
    ...(found.contactsToCheck > 0 ? [[said(words.say('handover.contacts', { count: found.contactsToCheck }))]] : []),
  ];
  return [
    heading(1, words.say('handover.open')),
    ...(lines.length === 0 ? [paragraph(words.say('handover.nothingOpen'), 'empty')] : [{ type: 'list' as const, items: lines }]),
    heading(2, words.say('handover.tasks')),
    tableOr(
      {
        columns: [wide(words.say('handover.task'), 2), wide(words.say('handover.who'), 1.2), wide(words.say('handover.by'), 1)],
        rows: found.tasks.map(({ title, who, dueOn, overdue }) => [
          cell(own(title)),
          cell(own(who)),
          cell(said(day(dueOn, words), overdue ? { tone: 'red', bold: true } : {})),
        ]),
      },
      words.say('handover.noTasks'),
    ),
    ...(found.moreTasks > 0 ? [paragraph(words.say('board.more', { count: found.moreTasks }))] : []),
  ];
}

function clocks({ clocks: found }: HandoverPack, words: DocumentWords): Block[] {
  if (found.length === 0) return [];
  return [
    heading(1, words.say('handover.clocks')),
    {
      type: 'facts',
      rows: found.map(({ key, dueOn, state }) => ({
        label: words.say(`board.clock.${key}`),
        spans: [said(words.date(dueOn), state === 'over' ? { tone: 'red', bold: true } : {})],
      })),
    },
  ];
}

function places({ registers }: HandoverPack, words: DocumentWords): Block[] {
  return [
    heading(1, words.say('handover.where')),
    tableOr(
      {
        columns: [
          wide(words.say('handover.register'), 2),
          wide(words.say('handover.rows'), 0.6),
          wide(words.say('handover.reads'), 1),
        ],
        rows: registers.map(({ title, rows, core }) => [
          cell(said(title)),
          cell(said(words.number(rows))),
          cell(said(words.say(core ? 'handover.core' : 'handover.all'))),
        ]),
      },
      words.say('notWritten'),
    ),
  ];
}

function story({ story: found }: HandoverPack, words: DocumentWords): Block[] {
  if (found.length === 0) return [];
  const line = ({ what, name }: HandoverPack['story'][number]): string => {
    const [kind, number] = name.split(' ');
    if (what === 'frozen') return words.say(`handover.frozen.${kind as 'plan'}`, { number: number ?? '' });
    return words.say(`handover.happened.${what}`, { name });
  };
  return [
    heading(1, words.say('handover.story')),
    { type: 'list', items: found.map((one) => [said(`${words.date(one.at)}: `, { bold: true }), said(line(one))]) },
  ];
}
