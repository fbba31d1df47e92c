import { loadPerActor } from '../../../domain/actor-load.ts';
import { cell, heading, numeric, paragraph, said, wide } from '../blocks.ts';
import type { Block, Cell, Span } from '../document-model.ts';
import type { PlanContext } from './plan-context.ts';

/** How much of the plan rests on each organisation, the heaviest first; dropped activities weigh nothing. @source inventory settlement 28 */
export function loadBlocks({ words, activities, actor }: PlanContext): Block[] {
  const standing = activities.filter((activity) => activity.status !== 'dropped');
  const loads = loadPerActor(standing);
  const unowned = standing.filter((activity) => activity.actorIds.length === 0).length;
  const row = (name: Span, total: number, parts: [string, string]): Cell[] => [
    cell(name),
    ...parts.map((part) => cell(said(part))),
    cell(said(words.number(total), { bold: true })),
    cell(said(words.percent(total / standing.length))),
  ];
  const rows = [
    ...loads.map(({ actorId, total, led }) => row(actor(actorId), total, [words.number(led), words.number(total - led)])),
    ...(unowned === 0 ? [] : [row(said(words.say('load.noActor'), { tone: 'muted' }), unowned, ['–', '–'])]),
  ];
  const columns = [
    wide(words.say('load.actor')),
    ...(['leads', 'takesPart', 'total', 'share'] as const).map((key) => numeric(words.say(`load.${key}`))),
  ];
  if (rows.length === 0) return [];
  return [
    heading(1, words.say('load.title')),
    paragraph(words.say('load.intro', { count: standing.length }), 'intro'),
    { type: 'table', columns, rows, footer: [] },
  ];
}
