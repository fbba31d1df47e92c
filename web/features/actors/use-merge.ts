import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import {
  differingFields,
  joinedNotes,
  type MergeChoice,
  type MergeChoices,
  type MergedFields,
  type MergeField,
} from '../../../domain/actor-merge.ts';
import { api } from '../../lib/api.ts';
import { useMay } from '../../lib/collaboration.ts';

/** The merge of `other` into `kept` as it is being chosen: what it would do, what stays of each, and the merge itself. */
export function useMerge(input: { collaboration: string; kept: string; other: string | null }, onDone: (id: string) => void) {
  const { collaboration, kept: id, other } = input;
  const [chosen, setChosen] = useState<MergeChoices>({});
  const preview = useQuery({
    ...api.actors.previewMerge.queryOptions({ input: { collaboration, id, other: other ?? '' } }),
    enabled: other !== null,
    // What is chosen from is what stands now.
    staleTime: 0,
    gcTime: 0,
  });
  const merge = useMutation(
    api.actors.merge.mutationOptions({
      onSuccess: (made) => onDone(made.id),
      // Someone changed one of the two meanwhile: shown again, as they are.
      onError: () => void preview.refetch(),
    }),
  );
  const found = preview.data;
  const isCoordinator = useMay('run-confirmations');
  const fields = found ? differingFields(found.kept, found.merged) : [];
  const choices = found ? { ...firstChoices(found, fields), ...chosen } : {};
  return {
    preview,
    fields,
    choices,
    choose: (field: MergeField, choice: MergeChoice) => setChosen({ ...chosen, [field]: choice }),
    error: merge.error,
    busy: merge.isPending,
    mayMerge: found !== undefined && found.bothAnswered.length === 0 && (isCoordinator || !found.forCoordinator),
    run: () => {
      if (!found) return;
      const asked = Object.fromEntries(fields.map((field) => [field, choices[field]]));
      const versions = { version: found.kept.version, otherVersion: found.merged.version };
      merge.mutate({ collaboration, id, other: found.merged.id, ...versions, choices: asked });
    },
  };
}

/** The kept one's own, and of notes both when they fit. */
function firstChoices({ kept, merged }: { kept: MergedFields; merged: MergedFields }, fields: MergeField[]): MergeChoices {
  const first = (field: MergeField) => (field === 'note' && joinedNotes(kept, merged) !== null ? 'both' : 'kept');
  return Object.fromEntries(fields.map((field) => [field, first(field)]));
}
