import { useQueryClient } from '@tanstack/react-query';
import { type RevisionAnswer, type RevisionChoice, type RevisionOf, withAnswer } from '../../../domain/revision.ts';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { putSaved } from '../../lib/put-saved.ts';
import { useRecordSaver } from '../../lib/use-record-saver.ts';

/** The answer to one question; `choice` is null and `version` 0 before the first. */
export type RevisionAnswerRow = { choice: RevisionChoice | null; why: string; version: number };

const toRow = (answer: RevisionAnswer | null | undefined): RevisionAnswerRow =>
  answer ? { choice: answer.choice, why: answer.why, version: answer.version } : { choice: null, why: '', version: 0 };

/** The answer to one question of the revision, kept in the tab until the server has it; two people's are compared. */
export function useRevisionAnswer(revision: string, asked: { of: RevisionOf; id: string }, given: RevisionAnswer | undefined) {
  const collaboration = useSlug();
  const queries = useQueryClient();
  return useRecordSaver<RevisionAnswerRow>({
    row: toRow(given),
    draftKey: `revision/${revision}/${asked.of}/${asked.id}`,
    save: async ({ choice, why }, version) => {
      const saved = await client.followUp.answerRevision({
        ...{ collaboration, id: revision, of: asked.of, row: asked.id, version },
        ...(choice ? { choice } : {}),
        ...(why === undefined ? {} : { why }),
      });
      putSaved(queries, api.followUp.revision.queryKey({ input: { collaboration } }), (known) => ({
        ...known,
        open: known.open && { ...known.open, answers: withAnswer(known.open.answers, saved) },
      }));
      return toRow(saved);
    },
    readCurrent: (current) => toRow(current as RevisionAnswer | null),
  });
}
