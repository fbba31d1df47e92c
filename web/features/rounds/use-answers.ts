import { useQueryClient } from '@tanstack/react-query';
import type { Answer, MyAnswers, Round } from '../../../contract/rounds.ts';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { putSaved } from '../../lib/put-saved.ts';
import { useRecordSaver } from '../../lib/use-record-saver.ts';

export type Answers = Record<string, Answer>;

export const noAnswer: Answer = { value: null, comment: '' };

/** My answers as one row: `value/<item>` and `comment/<item>`, each saved and compared by itself. */
export type AnswersRow = { version: number } & Record<string, number | string | null>;

const parts = ['value', 'comment'] as const;

/** The name of one part of an answer in the row. */
export const partKey = (part: (typeof parts)[number], item: string) => `${part}/${item}`;

function toRow({ answers, version }: Pick<MyAnswers, 'answers' | 'version'>, items: readonly string[]): AnswersRow {
  const fields = items.flatMap((item) => parts.map((part) => [partKey(part, item), (answers[item] ?? noAnswer)[part]] as const));
  return { ...Object.fromEntries(fields), version };
}

/** The parts that a change names, by item; the rest is left out. */
function toAnswers(row: Partial<AnswersRow>, items: readonly string[]): Record<string, Partial<Answer>> {
  const entries = items.map((item) => {
    const named = parts.filter((part) => partKey(part, item) in row).map((part) => [part, row[partKey(part, item)]]);
    return [item, Object.fromEntries(named) as Partial<Answer>] as const;
  });
  return Object.fromEntries(entries.filter(([, answer]) => Object.keys(answer).length > 0));
}

/** My own answers to an open round: kept while they are written, and in the tab until the server has them. */
export function useAnswers(round: Round) {
  const collaboration = useSlug();
  const queryClient = useQueryClient();
  const { items } = round;
  const input = { collaboration, id: round.id };
  const record = useRecordSaver<AnswersRow>({
    row: toRow({ answers: round.mineAnswers, version: round.mineVersion }, items),
    draftKey: `round/${round.id}`,
    delayMs: 500,
    save: async (patch, version) => {
      const saved = await client.rounds.answer({ ...input, answers: toAnswers(patch, items), version });
      putSaved(queryClient, api.rounds.get.queryKey({ input }), (before) => ({
        ...before,
        mineAnswers: saved.answers,
        mineVersion: saved.version,
        mine: saved.answered ? ('answered' as const) : ('waiting' as const),
      }));
      return toRow(saved, items);
    },
    readCurrent: (current) => toRow(current as MyAnswers, items),
  });
  const answerTo = (item: string): Answer => ({
    value: record.value[partKey('value', item)] as number | null,
    comment: record.value[partKey('comment', item)] as string,
  });
  return {
    answerTo,
    set: (item: string, change: Partial<Answer>) =>
      record.set(Object.fromEntries(Object.entries(change).map(([part, value]) => [partKey(part as keyof Answer, item), value]))),
    given: items.filter((item) => answerTo(item).value !== null).length,
    total: items.length,
    state: record.state,
    flush: record.flush,
    /** Answers that I have given differently on another device meanwhile; show `<AnswersConflict>`. */
    conflict: record.conflict,
    resolve: record.resolve,
  };
}

export type UseAnswers = ReturnType<typeof useAnswers>;
