import type { MissionReport, MissionSnapshot } from '../../domain/mission.ts';
import { cell, heading, own, ownOr, paragraph, said, tableOr, wide } from './blocks.ts';
import type { Block, DocumentModel, Span, Tone } from './document-model.ts';
import type { DocumentRequest } from './document-request.ts';
import { documentWords, type DocumentWords } from './document-words.ts';
import { frameDocument } from './frame-document.ts';
import { verificationBlocks } from './verification-blocks.ts';

/** A paper of a mission: charter, implementation plan, reports, what is put to use, evaluation. @source inventory V05 V06 V07 V08 V09 */
export async function buildMissionDocument(request: DocumentRequest<MissionSnapshot>): Promise<DocumentModel> {
  const { snapshot, sha256, verifyUrl, locale } = request;
  const words = documentWords(locale);
  const blocks = [...papers[snapshot.paper](snapshot, words), ...(await verificationBlocks(sha256, verifyUrl, words))];
  const { activity, mission } = snapshot;
  return frameDocument({
    request,
    words,
    kicker: words.say(`mission.paper.${snapshot.paper}`),
    title: own(mission.title),
    titleInHead: true,
    facts: [
      { label: words.say('mission.time'), spans: [said(timeOf(snapshot, words))] },
      ...(activity
        ? [{ label: words.say('mission.activity'), spans: [own(activity.title), said(' · '), own(activity.goal)] }]
        : []),
    ],
    sections: [{ landscape: false, blocks }],
    status: null,
  });
}

type Build = (snapshot: MissionSnapshot, words: DocumentWords) => Block[];

/** Each paper's own parts. */
const papers: Record<MissionSnapshot['paper'], Build> = {
  charter: (snapshot, words) => {
    const { mission } = snapshot;
    return [
      ...chapter(words.say('mission.targetGroup'), mission.targetGroup, words),
      ...chapter(words.say('mission.purpose'), mission.purpose, words),
      ...chapter(words.say('mission.assignment'), mission.assignment, words),
      ...chapter(words.say('mission.goal'), mission.goal, words),
      heading(1, words.say('mission.group')),
      groupTable(snapshot, words),
      ...requiredBlocks(snapshot, words),
      ...chapter(words.say('mission.reporting'), mission.reporting, words),
      ...chapter(words.say('mission.resources'), mission.resources, words, words.say('mission.noResources')),
      ...chapter(words.say('mission.finalForm'), mission.finalForm, words),
    ];
  },
  'implementation-plan': (snapshot, words) => [
    ...(snapshot.mission.plan.approach.trim() === ''
      ? []
      : chapter(words.say('mission.approach'), snapshot.mission.plan.approach, words)),
    heading(1, words.say('mission.tasks')),
    taskTable(snapshot, words),
    ...chapter(words.say('mission.measuring'), snapshot.mission.plan.measuring, words),
    heading(1, words.say('mission.group')),
    groupTable(snapshot, words),
  ],
  'interim-report': (snapshot, words) => {
    const { mission, reportId } = snapshot;
    const report = mission.reports.find(({ id }) => id === reportId);
    if (!report) return [paragraph(words.say('notWritten'), 'empty')];
    const before = mission.reports.filter(({ on }) => on < report.on).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
    const done = mission.tasks.filter((task) => task.done).length;
    return [
      lightNote(report, words),
      paragraph(words.say('mission.progressCount', { done, count: mission.tasks.length })),
      ...(before?.light && report.light
        ? [
            paragraph(
              words.say('mission.since', { date: words.date(before.on), light: words.say(`mission.light.${before.light}`) }),
            ),
          ]
        : []),
      ...chapter(words.say('mission.progress'), report.progress, words),
      ...chapter(words.say('mission.works'), report.works, words),
      ...chapter(words.say('mission.worksLess'), report.worksLess, words),
      heading(1, words.say('mission.timetable')),
      {
        type: 'paragraph',
        spans: [said(report.timetable ? words.say(`mission.timetables.${report.timetable}`) : words.say('notWritten'))],
      },
      ...(report.timetableNote.trim() === '' ? [] : texts(report.timetableNote, '')),
    ];
  },
  'final-report': (snapshot, words) => {
    const { mission } = snapshot;
    const { final } = mission;
    return [
      ...chapter(words.say('mission.result'), final.result, words),
      heading(1, words.say('mission.goalMet')),
      ...texts(mission.goal, ''),
      ...(final.goalAnswer
        ? [
            {
              type: 'note',
              tone: final.goalAnswer === 'met' ? 'spruce' : 'amber',
              spans: [said(words.say(`mission.goalAnswer.${final.goalAnswer}`), { bold: true })],
            } satisfies Block,
          ]
        : []),
      ...texts(final.goalHow, words.say('notWritten')),
      ...chapter(words.say('mission.addedValue'), final.addedValue, words),
      ...chapter(words.say('mission.use'), final.use, words),
      heading(1, words.say('mission.reports')),
      reportTable(mission.reports, words),
    ];
  },
  implementation: (snapshot, words) => [
    paragraph(words.say('mission.ownDesign'), 'intro'),
    heading(1, words.say('mission.handovers')),
    tableOr(
      {
        columns: [
          wide(words.say('mission.what'), 2),
          wide(words.say('mission.takenOverBy'), 1.3),
          wide(words.say('mission.from'), 1),
          wide(words.say('mission.inRoutine'), 1.4),
        ],
        rows: snapshot.mission.handovers.map((row) => [
          cell(own(row.what)),
          cell(actorSpan(snapshot, row.actorId, words)),
          cell(said(row.fromOn ? words.date(row.fromOn) : '–')),
          cell(ownOr(row.routine, '–')),
        ]),
      },
      words.say('notWritten'),
    ),
  ],
  evaluation: ({ mission }, words) => [
    paragraph(words.say('mission.ownDesign'), 'intro'),
    ...chapter(words.say('mission.learnedResult'), mission.evaluation.learnedResult, words),
    ...chapter(words.say('mission.learnedTogether'), mission.evaluation.learnedTogether, words),
    ...chapter(words.say('mission.nextTime'), mission.evaluation.nextTime, words),
  ],
};

const chapter = (title: string, text: string, words: DocumentWords, missing = words.say('notWritten')): Block[] => [
  heading(1, title),
  ...texts(text, missing),
];

/** A text in its paragraphs; `missing` in grey when nothing is written. */
function texts(text: string, missing: string): Block[] {
  if (text.trim() === '') return missing === '' ? [] : [paragraph(missing, 'empty')];
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'paragraph', spans: [own(part.trim())] }));
}

function timeOf({ mission: { startsOn, endsOn } }: MissionSnapshot, words: DocumentWords): string {
  const day = (date: string | null) => (date === null ? words.say('notSet') : words.date(date));
  return `${day(startsOn)} – ${day(endsOn)}`;
}

const actorSpan = ({ actors }: MissionSnapshot, id: string | null, words: DocumentWords): Span => {
  const name = actors.find((actor) => actor.id === id)?.name;
  return id === null ? said('–', { tone: 'muted' }) : name === undefined ? said(words.say('unknownActor')) : own(name);
};

function groupTable(snapshot: MissionSnapshot, words: DocumentWords): Block {
  return tableOr(
    {
      columns: [
        wide(words.say('mission.function'), 1.5),
        wide(words.say('mission.organisation'), 1.5),
        wide(words.say('mission.role'), 1),
      ],
      rows: snapshot.members.map((person) => [
        cell(own(person.title || person.name)),
        cell(actorSpan(snapshot, person.actorId, words)),
        cell(said(words.say(person.convener ? 'mission.convener' : 'mission.inGroup'), person.convener ? { bold: true } : {})),
      ]),
    },
    words.say('mission.nobody'),
  );
}

function requiredBlocks(snapshot: MissionSnapshot, words: DocumentWords): Block[] {
  const ids = snapshot.mission.requiredActorIds;
  if (ids.length === 0) return [];
  return [
    paragraph(words.say('mission.required'), 'intro'),
    { type: 'list', items: ids.map((id) => [actorSpan(snapshot, id, words)]) },
  ];
}

function taskTable(snapshot: MissionSnapshot, words: DocumentWords): Block {
  const who = (memberId: string | null, actorId: string | null): Span => {
    const person = snapshot.members.find((one) => one.memberId === memberId);
    return person ? own(person.title || person.name) : actorSpan(snapshot, actorId, words);
  };
  return tableOr(
    {
      columns: [
        wide(words.say('mission.what'), 2.4),
        wide(words.say('mission.who'), 1.4),
        wide(words.say('mission.by'), 1),
        wide(words.say('mission.state'), 0.8),
      ],
      rows: snapshot.mission.tasks.map((task) => [
        cell(...(task.milestone ? [said(`${words.say('mission.milestone')}: `, { bold: true })] : []), own(task.title)),
        cell(who(task.memberId, task.actorId)),
        cell(said(task.dueOn ? words.date(task.dueOn) : '–')),
        cell(said(words.say(task.done ? 'mission.done' : 'mission.open'))),
      ]),
    },
    words.say('notWritten'),
  );
}

const tones: Record<NonNullable<MissionReport['light']>, Tone> = { green: 'green', yellow: 'amber', red: 'red' };

function lightNote(report: MissionReport, words: DocumentWords): Block {
  const { light, sentence } = report;
  if (light === null) return paragraph(words.say('notWritten'), 'empty');
  return {
    type: 'note',
    tone: light === 'green' ? 'spruce' : 'amber',
    spans: [
      said(words.say(`mission.light.${light}`), { bold: true, tone: tones[light] }),
      ...(sentence.trim() === '' ? [] : [said('. '), own(sentence)]),
    ],
  };
}

function reportTable(reports: readonly MissionReport[], words: DocumentWords): Block {
  return tableOr(
    {
      columns: [
        wide(words.say('mission.on'), 1),
        wide(words.say('mission.lightTitle'), 0.8),
        wide(words.say('mission.sentence'), 2.4),
      ],
      rows: reports
        .toSorted((a, b) => (a.on < b.on ? -1 : 1))
        .map(({ on, light, sentence }) => [
          cell(said(words.date(on))),
          cell(light ? said(words.say(`mission.light.${light}`), { tone: tones[light] }) : said('–')),
          cell(ownOr(sentence, '–')),
        ]),
    },
    words.say('mission.noReports'),
  );
}
