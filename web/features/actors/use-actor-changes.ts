import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import type { Actor } from '../../../domain/actor.ts';
import { api } from '../../lib/api.ts';
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts';
import { putSaved } from '../../lib/put-saved.ts';
import { conflictingFields, rebase, type RecordChanges } from '../../lib/record-changes.ts';
import { toProblem } from '../../lib/refusal.ts';

/** By id of the organisation. */
type Unsaved = Record<string, RecordChanges<Actor>>;
type Conflict = { mine: Actor; theirs: Actor; fields: (keyof Actor & string)[] };

/**
 * In-place changes to the register. A change to a field that nobody else touched joins silently with a newer row; the
 * same field changed by two becomes a conflict to choose in. What could not be saved stays on the screen (`unsaved`), and in
 * the tab for its writer: after a reload it is sent again.
 */
export function useActorChanges(slug: string) {
  const queries = useQueryClient();
  const key = api.actors.list.queryKey({ input: { collaboration: slug } });
  const update = useMutation(api.actors.update.mutationOptions());
  const draftKey = `actors/${slug}`;
  const [unsaved, setUnsaved] = useState(() => readDraft<Unsaved>(draftKey) ?? {});
  const [conflict, setConflict] = useState<(Conflict & { changes: RecordChanges<Actor> }) | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  function keep(id: string, changes: RecordChanges<Actor> | null): void {
    const { [id]: _before, ...others } = readDraft<Unsaved>(draftKey) ?? {};
    const next = changes ? { ...others, [id]: changes } : others;
    if (Object.keys(next).length > 0) writeDraft(draftKey, next);
    else dropDraft(draftKey);
    setUnsaved(({ [id]: _shown, ...rest }) => (changes ? { ...rest, [id]: changes } : rest));
  }

  async function save(actor: Actor, changes: RecordChanges<Actor>): Promise<void> {
    keep(actor.id, changes);
    try {
      const saved = await update.mutateAsync({ collaboration: slug, id: actor.id, version: changes.version, ...changes.patch });
      putSaved(queries, key, (rows) => rows.map((row) => (row.id === saved.id ? saved : row)));
      keep(actor.id, null);
      setProblem(null);
    } catch (error) {
      const { code, data } = toProblem(error);
      const theirs = (data as { current?: Actor } | undefined)?.current;
      if (code !== 'STALE_VERSION' || !theirs) return setProblem(error);
      const fields = conflictingFields(changes, theirs);
      if (fields.length === 0) return save(theirs, rebase(changes, theirs));
      setConflict({ mine: { ...actor, ...changes.patch }, theirs, fields, changes });
    }
  }

  useEffect(() => {
    // What was written before a reload; rows that are gone meanwhile have nothing left to change.
    const found = readDraft<Unsaved>(draftKey);
    if (!found) return;
    void queries.ensureQueryData(api.actors.list.queryOptions({ input: { collaboration: slug } })).then(
      (rows) => {
        for (const [id, changes] of Object.entries(found)) {
          const row = rows.find((one) => one.id === id);
          if (row) void save(row, changes);
          else keep(id, null);
        }
      },
      () => undefined,
    );
    // Once for each register: later changes are sent as they are made.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [draftKey]);

  return {
    /** Changes fields of a row and saves at once. */
    change: (actor: Actor, patch: Partial<Actor>) => {
      const base = Object.fromEntries(Object.keys(patch).map((field) => [field, actor[field as keyof Actor]])) as Partial<Actor>;
      return save(actor, { patch, base, version: actor.version });
    },
    /** The rows with what is not saved yet on top. */
    withUnsaved: (rows: Actor[]) => rows.map((row) => (unsaved[row.id] ? { ...row, ...unsaved[row.id]!.patch } : row)),
    problem,
    retry: (rows: Actor[]) => {
      for (const row of rows) if (unsaved[row.id]) void save(row, unsaved[row.id]!);
    },
    conflict,
    resolve: (chosen: Partial<Actor>) => {
      if (!conflict) return;
      setConflict(null);
      void save(conflict.theirs, rebase(conflict.changes, conflict.theirs, chosen));
    },
  };
}
