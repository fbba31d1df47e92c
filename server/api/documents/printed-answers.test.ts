import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { DecidedKind, DocumentKind } from '../../../domain/document.ts';
import { locales } from '../../../domain/method.ts';
import { type Mission, type MissionPaper, missionPapers, type MissionState } from '../../../domain/mission.ts';
import { planTextKeys } from '../../../domain/plan.ts';
import { richTextFromPlain } from '../../../domain/rich-text.ts';
import { docxText } from '../../../exports/testing/docx-parts.ts';
import { flat, hasPdftotext, pdfText } from '../../../exports/testing/pdf-text.ts';
import { type LivePlain, emptyLivePlain } from '../../../worksheets/live-document.ts';
import type { ReportKind } from '../../documents/report-files.ts';
import { actor, liveDocument } from '../../store/schema/index.ts';
import { sentence } from '../../sentences.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

/**
 * What a page shows is what its document prints. Every field is filled with a word of its own; the words that the page reads
 * must stand in the file of data, in the PDF and in the Word file. A new kind of document makes the compiler ask for it here.
 */
type Town = Awaited<ReturnType<TestRingar['town']>>;
type Case = {
  /** What the page shows, as it is read. */
  shown: () => Promise<unknown>;
  /** Makes the document; gives the path of its files without the format. */
  file: () => Promise<string>;
  formats: readonly ('pdf' | 'docx' | 'json')[];
  /** Words of the page that the document leaves out, each with the reason. */
  leftOut?: () => Promise<string[]>;
};

let ringar: TestRingar;
let town: Town;
let police: string;
let missionId: string;
let reportId: string;
let count = 0;
/**
 * A word as long as Swedish ones get, which may be divided, between two marks that no hyphenation divides: no column of any
 * document loses its end.
 */
const word = () => `zq${(count += 1)}x${longWord}zq${count}y`;
const longWord = 'samverkansöverenskommelsearbetet';
const words = <Key extends string>(...keys: Key[]) => Object.fromEntries(keys.map((key) => [key, word()])) as Record<Key, string>;
const at = () => ({ collaboration: town.slug });
const lead = () => town.coordinator.client;
const frozen = ['pdf', 'docx', 'json'] as const;
const made = ['pdf', 'docx'] as const;
const [asks, greeting] = [['zq9001x'], 'zq9002x'];
const documentPath = (id: string) => `documents/${id}/files`;

beforeAll(async () => {
  ringar = await startTestRingar();
  town = await ringar.town('tryckstad');
  [{ id: police }] = (await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx
      .insert(actor)
      .values({ collaborationId: town.id, name: word(), trade: 'police', ring: 'core' })
      .returning({ id: actor.id }),
  )) as [{ id: string }];
  await fillPlan();
  await fillStart();
  await fillMission();
}, 120_000);
afterAll(() => ringar.stop());

async function write(name: string, plain: Partial<LivePlain>): Promise<void> {
  await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx
      .insert(liveDocument)
      .values({ collaborationId: town.id, name, state: new Uint8Array(), plain: { ...emptyLivePlain(), ...plain } }),
  );
}

async function fillPlan(): Promise<void> {
  const { plan } = lead();
  await write('plan', { rich: Object.fromEntries(planTextKeys.map((key) => [key, richTextFromPlain(word())])) });
  await plan.overallGoals.add({ ...at(), text: word() });
  const year = (await plan.get(at())).plan.startYear;
  const goal = await plan.goals.add({
    ...at(),
    ...words('title', 'description', 'measure', 'unit'),
    years: [{ year, target: 5, outcome: 3 }],
  });
  await plan.goals.add({ ...at(), ...words('title', 'endedWhy'), endedOn: '2026-03-01' });
  await plan.activities.add({
    ...{ ...at(), goalId: goal.id, year, actorIds: [police], riskAnswer: 'risk', light: 'yellow' },
    ...words('title', 'what', 'cause', 'risk', 'counterMeasure', 'followUp'),
  });
  await plan.budget.add({ ...at(), ...words('item', 'source'), kind: 'money', amounts: [{ year, amountSek: 12 }] });
  await plan.grants.add({ ...at(), ...words('source', 'purpose'), actorId: police });
  await plan.communication.add({ ...at(), ...words('audience', 'matters', 'reach', 'tone', 'helpers'), actorId: police });
  await plan.evaluation.add({ ...at(), ...words('what', 'how', 'documented'), actorId: police });
}

async function fillStart(): Promise<void> {
  const sheet = (exercise: string) => `exercise/stad-for-stad/start/${exercise}`;
  await write(sheet('start-decision'), {
    values: {
      ...{ 'outcome.choice': 'start', 'period.startsOn': '2027-01-11', 'period.months': 15 },
      ...{ 'exit.want.answer': true, 'exit.want.comment': word() },
      ...{ 'exit.conditions.answer': false, 'exit.conditions.comment': word() },
    },
    rich: { reason: richTextFromPlain(word()) },
  });
  const goals = ['understanding', 'insight', 'network', 'plan', 'routine'];
  await write(sheet('direction'), {
    values: Object.fromEntries(
      goals.flatMap((key) => [
        [`goals.${key}.answer`, true],
        [`goals.${key}.comment`, word()],
      ]),
    ),
  });
  for (const [exercise, field, value] of [
    ['engagement', 'statements', 1],
    ['readiness', 'rows', 4],
  ] as const) {
    const { id, items } = await lead().rounds.open({ ...at(), method: 'stad-for-stad', station: 'start', exercise, field });
    await lead().rounds.close({ ...at(), id, anyway: true });
    for (const item of items) await lead().rounds.decide({ ...at(), id, item, value, why: word(), version: 0 });
  }
}

async function fillMission(): Promise<void> {
  const { missions } = lead();
  missionId = (await missions.create({ ...at(), title: word() })).id;
  const member = await town.join(word(), 'core', police);
  const group = { members: [{ memberId: member.memberId, convener: true }], requiredActorIds: [police] };
  const { mission } = await missions.setGroup({ ...at(), id: missionId, version: 1, ...group });
  await missions.update({
    ...{ ...at(), id: missionId, version: mission.version, startsOn: '2027-01-11', endsOn: '2027-06-30', goalAnswer: 'partly' },
    ...words('title', 'targetGroup', 'purpose', 'assignment', 'reporting', 'goal', 'resources', 'finalForm'),
    ...words('approach', 'measuring', 'result', 'goalHow', 'addedValue', 'use', 'learnedResult', 'learnedTogether', 'nextTime'),
  });
  await missions.saveTask({ ...at(), id: missionId, title: word(), actorId: police, milestone: true });
  await missions.saveHandover({ ...at(), id: missionId, ...words('what', 'routine'), actorId: police, fromOn: '2027-07-01' });
  const saved = await missions.saveReport({
    ...{ ...at(), id: missionId, on: '2027-03-01', light: 'yellow', timetable: 'at-risk' },
    ...words('progress', 'works', 'worksLess', 'timetableNote', 'sentence'),
  });
  reportId = saved.mission.reports[0]!.id;
}

const freeze = async (kind: DecidedKind) =>
  documentPath((await lead().documents.freeze({ ...at(), kind, actorIds: [police] })).id);

/** The exercises that end in the start decision: what the sheets hold, and what the group decided in the rounds. */
async function shownAtStart() {
  const place = { ...at(), method: 'stad-for-stad', station: 'start' };
  const rounds = await lead().rounds.list(place);
  const sheets = await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) => tx.select().from(liveDocument));
  return {
    sheets: sheets.filter(({ name }) => name.includes('/start/')).map(({ plain }) => plain),
    rounds: await Promise.all(rounds.map(({ id }) => lead().rounds.get({ ...at(), id }))),
  };
}

const mission = async () => (await lead().missions.get({ ...at(), id: missionId })).mission;

/** A paper of the mission, frozen at the step where it is written; the mission then goes on to the next. */
const paperCase = (paper: MissionPaper, shown: (read: Mission) => unknown, to?: MissionState): Case => ({
  shown: async () => shown(await mission()),
  file: async () => {
    const report = paper === 'interim-report' ? reportId : null;
    const { documentId } = await lead().missions.freezePaper({ ...at(), id: missionId, paper, reportId: report });
    if (to) await lead().missions.move({ ...at(), id: missionId, version: (await mission()).version, to });
    return documentPath(documentId);
  },
  formats: frozen,
});

type Kind = Exclude<DocumentKind, 'mission'> | `mission/${MissionPaper}` | ReportKind;

/** In the order that a mission takes its steps. */
const cases = {
  plan: {
    shown: async () => (await lead().plan.get(at())).plan,
    file: () => freeze('plan'),
    formats: frozen,
    leftOut: async () => {
      const { budget } = (await lead().plan.get(at())).plan;
      // A funder that is an organisation is named as such; the words stand on no page then either.
      return budget.filter(({ sourceActorId }) => sourceActorId !== null).flatMap(({ source }) => marks(source));
    },
  },
  'start-decision': { shown: shownAtStart, file: () => freeze('start-decision'), formats: frozen },
  'mission/charter': paperCase(
    'charter',
    ({
      plan: _plan,
      tasks: _tasks,
      reports: _reports,
      final: _final,
      handovers: _handovers,
      evaluation: _evaluation,
      ...charter
    }) => charter,
    'planning',
  ),
  'mission/implementation-plan': paperCase('implementation-plan', ({ plan, tasks }) => ({ plan, tasks }), 'running'),
  'mission/interim-report': paperCase('interim-report', ({ reports }) => reports),
  'mission/final-report': paperCase('final-report', ({ final, goal }) => ({ final, goal }), 'implementing'),
  'mission/implementation': paperCase('implementation', ({ handovers }) => handovers, 'evaluating'),
  'mission/evaluation': paperCase('evaluation', ({ evaluation }) => evaluation),
  'board-report': {
    shown: async () => ({ ...(await lead().boardReport.preview(at())), asks, greeting }),
    file: async () => documentPath((await lead().boardReport.freeze({ ...at(), asks, greeting })).id),
    formats: frozen,
    // Two pages for a board: the measure stands in the plan, the deciding body in its confirmations.
    leftOut: async () => (await lead().boardReport.preview(at())).goals.flatMap(({ measure }) => marks(measure)),
  },
  diary: { shown: shownAtStart, file: async () => 'reports/diary', formats: made },
  handover: { shown: () => lead().handover.get(at()), file: async () => 'reports/handover', formats: made },
  'law-table': {
    shown: async () => {
      const { activities, goals } = (await lead().plan.get(at())).plan;
      return activities.map(({ title, what, cause, followUp, goalId }) => {
        const goal = goals.find(({ id }) => id === goalId)!;
        return { title, what, cause, followUp, goal: goal.title, measure: goal.measure };
      });
    },
    file: async () => 'reports/law-table',
    formats: ['docx'],
  },
} satisfies Record<Kind, Case>;

const marks = (value: unknown): string[] => [...new Set(JSON.stringify(value).match(/zq\d+[xy]/g))];

async function textOf(path: string, format: string, locale: string): Promise<string> {
  const answer = await fetch(`${ringar.url}/api/collaborations/${town.slug}/${path}/${format}?locale=${locale}`, {
    headers: { cookie: town.coordinator.cookie },
  });
  expect([path, format, answer.status]).toEqual([path, format, 200]);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (format === 'pdf') return flat(pdfText(bytes));
  return format === 'docx' ? flat(docxText(bytes)) : new TextDecoder().decode(bytes);
}

test('every kind of document is compared', () => {
  expect(Object.keys(cases).filter((kind) => kind.startsWith('mission/'))).toEqual(
    missionPapers.map((paper) => `mission/${paper}`),
  );
});

describe.each(Object.entries<Case>(cases))('%s', (_kind, { shown, file, formats, leftOut }) => {
  test('prints every word that the page shows', { timeout: 60_000 }, async () => {
    const left = await leftOut?.();
    const expected = marks(await shown()).filter((mark) => !left?.includes(mark));
    expect(expected.length).toBeGreaterThan(1);
    const path = await file();
    for (const format of formats) {
      if (format === 'pdf' && !hasPdftotext) continue;
      const text = await textOf(path, format, 'sv');
      expect([format, expected.filter((mark) => !text.includes(mark))]).toEqual([format, []]);
    }
  });
});

test('the start decision asks in the words of the screen, in the language of the reader', { timeout: 60_000 }, async () => {
  const path = await freeze('start-decision');
  for (const locale of locales) {
    const method = await lead().method.get({ ...at(), method: 'stad-for-stad', locale });
    const { exercises } = method.stations.find(({ key }) => key === 'start')!;
    const of = (key: string) => exercises.find((one) => one.key === key)!;
    const read = [of('engagement'), of('direction'), of('readiness')];
    const labels = [
      ...read.flatMap(({ title, fields }) => [
        title,
        ...fields.flatMap(({ label, items }) => [label, ...items.map((item) => item.label)]),
      ]),
      of('start-decision').title,
      ...of('start-decision').fields.map(({ key, label }) => (key === 'exit' ? '' : label)),
      ...of('start-decision')
        .fields.find(({ key }) => key === 'exit')!
        .items.map(({ label }) => label),
      of('start-decision')
        .fields.find(({ key }) => key === 'outcome')!
        .items.find(({ key }) => key === 'start')!.label,
      sentence(locale, 'rounds.groupValue'),
      sentence(locale, 'rounds.groupWhy'),
      sentence(locale, 'exercise.comment'),
      sentence(locale, 'exercise.startsOn'),
    ];
    for (const format of ['pdf', 'docx']) {
      if (format === 'pdf' && !hasPdftotext) continue;
      // A PDF may divide a long word at the end of a line.
      const squeeze = (text: string) => text.replace(/[-\s]/g, '');
      const text = squeeze(await textOf(path, format, locale));
      expect([format, locale, labels.filter((label) => !text.includes(squeeze(label)))]).toEqual([format, locale, []]);
    }
  }
});
