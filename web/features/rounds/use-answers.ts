import { useQueryClient } from '@tanstack/react-query';
import type { Answer, Round } from '../../../contract/rounds.ts';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useSaver } from '../../lib/use-saver.ts';

export type Answers = Record<string, Answer>;

export const noAnswer: Answer = { value: null, comment: '' };

/** My own answers to an open round: kept while they are written, and in the tab until the server has them. */
export function useAnswers(round: Round) {
  const collaboration = useSlug();
  const queryClient = useQueryClient();
  const input = { collaboration, id: round.id };
  const saver = useSaver<Answers, { answers: Answers; answered: boolean }>({
    draftKey: `round/${round.id}`,
    delayMs: 500,
    save: (answers) => client.rounds.answer({ ...input, answers }),
    onSaved: ({ answers, answered }) =>
      queryClient.setQueryData(api.rounds.get.queryKey({ input }), (before) =>
        before ? { ...before, mineAnswers: answers, mine: answered ? ('answered' as const) : ('waiting' as const) } : before,
      ),
  });
  const answers: Answers = { ...round.mineAnswers, ...saver.unsaved };
  const given = round.items.filter((item) => (answers[item]?.value ?? null) !== null).length;
  return {
    answerTo: (item: string): Answer => answers[item] ?? noAnswer,
    set: (item: string, change: Partial<Answer>) =>
      saver.change({ ...saver.unsaved, [item]: { ...noAnswer, ...answers[item], ...change } }),
    given,
    total: round.items.length,
    state: saver.state,
    flush: saver.flush,
  };
}

export type UseAnswers = ReturnType<typeof useAnswers>;
