import { useState } from 'react';
import type { Exercise, Method } from '../../../domain/method.ts';
import { type OwnExerciseDraft, type OwnFieldDraft, ownExerciseProblems } from '../../../methods/own-exercise.ts';
import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts';

/** A new exercise: together, with one question that everyone can fill. */
export const emptyOwnDraft = (): OwnExerciseDraft => ({
  title: '',
  purpose: '',
  instructions: [],
  tips: [],
  doneWhen: [],
  minutes: null,
  mode: 'together',
  care: false,
  fields: [emptyField()],
});

export const emptyField = (): OwnFieldDraft => ({
  key: null,
  type: 'list',
  label: '',
  hint: '',
  items: [],
  steps: [],
  comments: false,
  register: null,
});

/** The form of an own exercise that stands already. */
export function draftOfExercise({
  title,
  purpose,
  instructions,
  tips,
  doneWhen,
  minutes,
  mode,
  care,
  fields,
}: Exercise): OwnExerciseDraft {
  return {
    ...{ title, purpose, instructions, tips, doneWhen, minutes, mode, care },
    fields: fields.map(({ key, type, label, hint, items, scale, comments, register }) => ({
      ...{ key, type, label, hint, comments, register },
      items: items.map((item) => ({ key: item.key, label: item.label })),
      steps: scale?.labels ?? [],
    })),
  };
}

type OwnDraftOptions = { draftKey: string; stored: OwnExerciseDraft; method: Method };

/** What is being written, kept in this tab until it is saved or let go, and what is still wrong with it. */
export function useOwnDraft({ draftKey, stored, method }: OwnDraftOptions) {
  const [draft, setDraft] = useState(() => readDraft<OwnExerciseDraft>(draftKey) ?? stored);
  return {
    draft,
    problems: ownExerciseProblems(draft, method),
    set: (patch: Partial<OwnExerciseDraft>) => {
      const next = { ...draft, ...patch };
      setDraft(next);
      writeDraft(draftKey, next);
    },
    forget: () => dropDraft(draftKey),
  };
}
