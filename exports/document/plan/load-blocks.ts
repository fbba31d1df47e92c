import { cell, heading, numeric, paragraph, said, tableOr, wide } from '../blocks.ts';
import type { Block, Cell } from '../document-model.ts';
import type { PlanContext } from './plan-context.ts';

/** What one organisation carries: activities it leads and activities it takes part in. */
export type ActorLoad = { actorId: string | null; leads: number; takesPart: number };

/** How much of the plan rests on each organisation, the heaviest first. @source inventory settlement 28 */
export function loadBlocks(context: PlanContext): Block[] {
  const { words, activities, actor } = context;
  const loads = actorLoads(activities);
  const percent = new Intl.NumberFormat(words.locale === 'sv' ? 'sv-SE' : 'en-GB', { style: 'percent' });
  const row = ({ actorId, leads, takesPart }: ActorLoad): Cell[] => [
    cell(actorId === null ? said(words.say('load.noActor'), { tone: 'muted' }) : actor(actorId)),
    cell(said(words.number(leads))),
    cell(said(words.number(takesPart))),
    cell(said(words.number(leads + takesPart), { bold: true })),
    cell(said(percent.format((leads + takesPart) / activities.length))),
  ];
  const columns = [wide(words.say('load.actor')), ...(['leads', 'takesPart', 'total', 'share'] as const).map((key) => numeric(words.say(`load.${key}`)))];
  return [
    heading(1, words.say('load.title')),
    ...(loads.length === 0 ? [] : [paragraph(words.say('load.intro', { count: activities.length }), 'intro')]),
    tableOr({ columns, rows: loads.map(row) }, words.say('load.none')),
  ];
}

/** Counts per organisation over all activities; `actorId` null counts the activities that nobody is responsible for. */
export function actorLoads(activities: { actorIds: string[] }[]): ActorLoad[] {
  const loads = new Map<string | null, ActorLoad>();
  const add = (actorId: string | null, part: 'leads' | 'takesPart') => {
    const load = loads.get(actorId) ?? { actorId, leads: 0, takesPart: 0 };
    loads.set(actorId, { ...load, [part]: load[part] + 1 });
  };
  for (const { actorIds } of activities) {
    const unique = [...new Set(actorIds)];
    if (unique.length === 0) add(null, 'leads');
    unique.forEach((id, index) => add(id, index === 0 ? 'leads' : 'takesPart'));
  }
  return [...loads.values()].sort((a, b) => Number(a.actorId === null) - Number(b.actorId === null) || total(b) - total(a));
}

const total = (load: ActorLoad): number => load.leads + load.takesPart;
