import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { ActorImportPreview, ListChoices } from '../../../contract/actors.ts';
import { api } from '../../lib/api.ts';

export type Columns = ActorImportPreview['columns'];

/** What the reader has chosen; `columns` undefined = guessed from the headings. */
export type ImportChoices = ListChoices & { columns?: Columns | undefined; skip: boolean };

const noChoices: ImportChoices = { skip: false };

/**
 * The file that is chosen, what has been chosen about it, and what an import would do. A choice asks for a new preview; while
 * one is under way the newest choices wait for it, so that no more than one is asked for at a time and the last one holds.
 */
export function useImportPreview(slug: string) {
  const [file, setFile] = useState<File | null>(null);
  const [choices, setChoices] = useState(noChoices);
  const preview = useMutation(api.actors.previewImport.mutationOptions());
  // Stays on the page while the next one is on its way, with the field that has focus.
  const [seen, setSeen] = useState<ActorImportPreview>();
  const waiting = useRef<ImportInput | null>(null);
  const running = useRef(false);
  const [busy, setBusy] = useState(false);

  const look = async (input: ImportInput) => {
    waiting.current = input;
    if (running.current) return;
    running.current = true;
    setBusy(true);
    while (waiting.current) {
      const next: ImportInput = waiting.current;
      waiting.current = null;
      // The mutation keeps the error for the page to show.
      await preview.mutateAsync(next).then(setSeen, () => undefined);
    }
    running.current = false;
    setBusy(false);
  };

  const ask = (chosen: File, asked: ImportChoices) => {
    setFile(chosen);
    setChoices(asked);
    void look(inputOf(slug, chosen, asked));
  };

  return {
    file,
    choices,
    seen,
    error: busy ? null : preview.error,
    busy,
    /** What to import when the reader says so. */
    input: file && seen ? { ...inputOf(slug, file, choices), columns: seen.columns } : null,
    choose: (chosen: File) => {
      setSeen(undefined);
      ask(chosen, noChoices);
    },
    change: (change: Partial<ImportChoices>) => {
      if (file) ask(file, { ...choices, ...change });
    },
    /** How the file is read: all that was chosen about rows and columns no longer holds. */
    readAs: (reading: Pick<ImportChoices, 'sheet' | 'headingRow' | 'delimiter'>) => {
      const { sheet, headingRow, delimiter, skip, leaveOutWrong } = choices;
      if (file) ask(file, { sheet, headingRow, delimiter, skip, leaveOutWrong, ...reading });
    },
  };
}

type ImportInput = ReturnType<typeof inputOf>;

function inputOf(collaboration: string, file: File, { columns, skip, ...choices }: ImportChoices) {
  const duplicates: 'refuse' | 'skip' = skip ? 'skip' : 'refuse';
  return { collaboration, file, duplicates, choices, ...(columns ? { columns } : {}) };
}
