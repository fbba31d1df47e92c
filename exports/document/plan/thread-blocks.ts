import type { SnapshotOrigin, SnapshotThread } from '../../../domain/document.ts';
import { cell, heading, headingOf, own, paragraph, said, wide } from '../blocks.ts';
import type { Block, Span } from '../document-model.ts';
import type { DocumentWords } from '../document-words.ts';
import { activityName } from './activity-words.ts';
import type { NumberedActivity, NumberedGoal, PlanContext } from './plan-context.ts';

/**
 * The appendix that tells, for each goal and activity, what it came from, the first beginning first: from where, what and
 * when, never who. Empty for a snapshot that was frozen without it. @source detail sheet 3
 */
export function threadBlocks({ words, snapshot: { threads }, goals }: PlanContext): Block[] {
  if (threads === undefined) return [];
  const title = heading(1, words.say('threads.title'), false);
  if (threads.length === 0) return [title, paragraph(words.say('threads.none'), 'empty')];
  const intro = [paragraph(words.say('threads.intro'), 'intro'), paragraph(words.say('threads.withheld'), 'intro')];
  return [title, ...intro, ...goals.flatMap((goal) => oneGoal(goal, threads, words))];
}

function oneGoal({ number, name, goal, activities }: NumberedGoal, threads: SnapshotThread[], words: DocumentWords): Block[] {
  const originsOf = (of: SnapshotThread['of'], id: string) =>
    threads.find((thread) => thread.of === of && thread.id === id)?.from ?? [];
  const ofGoal = goal ? originsOf('goal', goal.id) : [];
  const brought = activities.filter(({ id }) => originsOf('activity', id).length > 0);
  const direct = activities.filter((activity) => !brought.includes(activity));
  return [
    ...headingOf(2, { ...name, text: `${number}. ${name.text}` }, false),
    ...(ofGoal.length > 0 ? [originTable(ofGoal, words)] : goal ? [paragraph(words.say('threads.goalDirect'))] : []),
    ...brought.flatMap((activity) => [
      ...headingOf(3, activityTitle(activity, words), false),
      originTable(originsOf('activity', activity.id), words),
    ]),
    ...(direct.length > 0 ? [paragraph(directWords(direct, words))] : []),
  ];
}

function activityTitle(activity: NumberedActivity, words: DocumentWords): Span {
  const name = activityName(activity, words);
  return { ...name, text: `${activity.number} ${name.text}` };
}

function directWords(activities: NumberedActivity[], words: DocumentWords): string {
  const numbers = activities.map(({ number }) => number);
  const last = numbers.pop() ?? '';
  const list = numbers.length === 0 ? last : words.say('and', { first: numbers.join(', '), last });
  return words.say('threads.activitiesDirect', { count: activities.length, numbers: list });
}

/** Without a column of what there was when nothing of it is told: it would say the same in every row. */
function originTable(origins: SnapshotOrigin[], words: DocumentWords): Block {
  const tells = origins.some(({ label, removed }) => label !== null || removed);
  return {
    type: 'table',
    columns: [
      wide(words.say('threads.where'), tells ? 1.3 : 3.5),
      ...(tells ? [wide(words.say('threads.what'), 2.2)] : []),
      wide(words.say('threads.when'), 0.8),
    ],
    rows: origins.map((origin) => [
      cell(said(placeWords(origin, words))),
      ...(tells ? [cell(whatWords(origin, words))] : []),
      cell(said(words.shortDate(origin.at))),
    ]),
    footer: [],
  };
}

function placeWords({ kind, title }: SnapshotOrigin, words: DocumentWords): string {
  if (kind === 'actors' || kind === 'plan') return words.say(`threads.place.${kind}`);
  if (title === null) return words.say(`threads.place.${kind}Gone`);
  return words.say(`threads.place.${kind}`, { title: title[words.locale] });
}

function whatWords({ kind, label, removed }: SnapshotOrigin, words: DocumentWords): Span {
  if (removed) return said(words.say('threads.removed'), { tone: 'muted' });
  if (label !== null) return own(label);
  return said(words.say(kind === 'actors' ? 'threads.notNamed' : 'threads.notTold'), { tone: 'muted' });
}
