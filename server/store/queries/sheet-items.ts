import { type FieldAddress, type ItemRef, paragraphKey } from '../../../domain/item-ref.ts';
import type { Field } from '../../../domain/method.ts';
import { type RichText, richTextToPlain } from '../../../domain/rich-text.ts';
import { readinessScale } from '../../../domain/rules/readiness.ts';
import type { LivePlain } from '../../../worksheets/live-document.ts';
import type { Work } from '../door.ts';
import { readOutcomes } from './round-results.ts';
import { listRounds } from './rounds.ts';

/** Something written in a field, with its reference; the words may be empty. */
export type Said = { ref: ItemRef; label: string };

/** What a field of a shared sheet holds that can be taken further: lines, paragraphs, answers with their comment, what is chosen. */
export function sheetItems(field: Field, address: FieldAddress, { list, rich, text, values }: LivePlain): Said[] {
  const answer = (item: string, label: string): Said => ({ ref: { kind: 'answer', item, ...address }, label });
  const valueOf = (...rest: string[]) => values[[field.key, ...rest].join('.')];
  switch (field.type) {
    case 'list':
    case 'tree':
    case 'wall':
    case 'grid':
    case 'chooser':
      return (list[field.key] ?? []).map((row) => ({
        ref: { kind: 'line', line: String(row['id']), ...address },
        label: String(row['text'] ?? ''),
      }));
    case 'rich-text':
      return richTextToPlain(rich[field.key] as RichText | undefined)
        .split('\n')
        .map((label) => ({ ref: { kind: 'text', part: paragraphKey(label), ...address }, label }));
    case 'short-text':
      return [{ ref: { kind: 'text', part: 'line', ...address }, label: text[field.key] ?? '' }];
    case 'yes-no':
    case 'scale':
      return field.items.flatMap(({ key, label }) => {
        const comment = valueOf(key, 'comment');
        if (typeof comment === 'string' && comment.trim() !== '') return [answer(key, comment)];
        return valueOf(key, field.type === 'scale' ? 'value' : 'answer') === undefined ? [] : [answer(key, label)];
      });
    case 'checklist':
      return field.items.filter(({ key }) => valueOf(key, 'checked') === true).map(({ key, label }) => answer(key, label));
    case 'choice':
      return field.items.filter(({ key }) => valueOf('choice') === key).map(({ key, label }) => answer(key, label));
    default:
      return [];
  }
}

/** Of a silent round: the rows that the group has found weak, low on the scale or a no. @source settlement 3 */
export function weakItems(field: Field, address: FieldAddress, values: ReadonlyMap<string, number>): Said[] {
  return field.items.flatMap(({ key, label }) => {
    const value = values.get(key);
    const isWeak = value !== undefined && (field.scale ? value <= readinessScale.weakAtMost : value === 0);
    return isWeak ? [{ ref: { kind: 'answer', item: key, ...address }, label }] : [];
  });
}

/** The group's values in the field's newest closed round, by item; empty before the first. */
export async function latestGroupValues(work: Work, address: FieldAddress): Promise<Map<string, number>> {
  const rounds = await listRounds(work, { method: address.method, state: 'closed' });
  const newest = rounds.find(
    ({ station, exercise, field }) => station === address.station && exercise === address.exercise && field === address.field,
  );
  const outcomes = newest ? ((await readOutcomes(work, [newest.id])).get(newest.id) ?? []) : [];
  return new Map(outcomes.flatMap(({ item, value }) => (value === null ? [] : [[item, value] as const])));
}
