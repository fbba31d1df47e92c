import { useMutation } from '@tanstack/react-query';

import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { refusalSentence } from '../../lib/refusal.ts';

/** Undoes a merge, and says what came back and what had changed since. */
export function useUndoMerge(slug: string, onDone: () => void = () => {}) {
  const { t } = useI18n();
  const undo = useMutation(
    api.actors.undoMerge.mutationOptions({
      onSuccess: ({ left }) => {
        notify(left === 0 ? t('actors.merge.undone') : t('actors.merge.undoneBut', { count: left }));
        onDone();
      },
      onError: (error) => notify(refusalSentence(error), { tone: 'red' }),
    }),
  );
  return { busy: undo.isPending, run: (id: string) => undo.mutate({ collaboration: slug, id }) };
}
