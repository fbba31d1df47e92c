import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useReducer, useRef } from 'react';

import type { MemberView } from '../../../contract/members.ts';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { putSaved } from '../../lib/put-saved.ts';
import { addChange, conflictingFields, rebase, type RecordChanges } from '../../lib/record-changes.ts';
import { createSaver, type Saver } from '../../lib/saver.ts';

/** What is changed in place. */
export type MemberPatch = Partial<
  Pick<
    MemberView,
    'title' | 'actorId' | 'role' | 'competences' | 'childPerspective' | 'archetypes' | 'qualities' | 'training'
  > & {
    status: Exclude<MemberView['status'], 'joined'>;
  }
>;

type Changes = RecordChanges<MemberView>;

/** A cell is changed with one press, so it is sent at once; two quick presses still become one request. */
const delayMs = 150;

/**
 * In-place changes to the members of a collaboration, a saver for each row that is touched: nothing written is lost
 * when the network fails, edits by two people to different fields join, and the same field becomes a `conflict`.
 */
export function useMemberChanges(slug: string) {
  const queries = useQueryClient();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const savers = useRef(new Map<string, { saver: Saver<Changes>; leave: () => void }>());
  const key = useMemo(() => api.members.list.queryKey({ input: { collaboration: slug } }), [slug]);
  useEffect(() => {
    const all = savers.current;
    return () => {
      for (const { leave } of all.values()) leave();
      all.clear();
    };
  }, [slug]);

  const put = (saved: MemberView) => putSaved(queries, key, (rows) => rows.map((row) => (row.id === saved.id ? saved : row)));
  const stored = (id: string) => (queries.getQueryData(key) as MemberView[] | undefined)?.find((row) => row.id === id);

  function saverOf(id: string): Saver<Changes> {
    const known = savers.current.get(id);
    if (known) return known.saver;
    const saver = createSaver<Changes, MemberView>({
      draftKey: `member/${id}`,
      delayMs,
      // Our own last save may be newer than the version the change began with.
      save: ({ patch, version }) =>
        client.members.update({
          collaboration: slug,
          id,
          version: Math.max(version, stored(id)?.version ?? 0),
          ...(patch as MemberPatch),
        }),
      onSaved: put,
      merge: (theirs, changes) =>
        conflictingFields(changes, theirs as MemberView).length === 0 ? rebase(changes, theirs as MemberView) : null,
    });
    const forget = saver.subscribe(redraw);
    const detach = saver.attach();
    savers.current.set(id, { saver, leave: () => (detach(), forget()) });
    return saver;
  }

  const unsavedOf = (id: string) => savers.current.get(id)?.saver.unsaved() ?? null;
  const inConflict = [...savers.current.entries()].find(([, { saver }]) => saver.state().kind === 'conflict');

  return {
    change: (row: MemberView, patch: MemberPatch) => {
      const saver = saverOf(row.id);
      const base = stored(row.id) ?? row;
      saver.change(addChange(base, saver.unsaved(), patch as Partial<MemberView>));
    },
    /** The row with what is not saved yet on top. */
    shown: (row: MemberView): MemberView => ({ ...row, ...unsavedOf(row.id)?.patch }),
    conflict: inConflict ? conflictOf(inConflict[1].saver) : null,
    resolve: async (chosen: Partial<MemberView>) => {
      const saver = inConflict?.[1].saver;
      const state = saver?.state();
      const changes = saver?.unsaved();
      if (saver && changes && state?.kind === 'conflict')
        await saver.resolve(rebase(changes, state.theirs as MemberView, chosen));
    },
  };
}

function conflictOf(saver: Saver<Changes>) {
  const state = saver.state();
  const changes = saver.unsaved();
  if (state.kind !== 'conflict' || !changes) return null;
  const theirs = state.theirs as MemberView;
  return { mine: { ...theirs, ...changes.patch }, theirs, fields: conflictingFields(changes, theirs) };
}
