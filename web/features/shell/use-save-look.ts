import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { notify } from '../../lib/notify.ts';
import { putSaved } from '../../lib/put-saved.ts';
import { refusalSentence } from '../../lib/refusal.ts';

/** Keeps a choice of language or look with the account, so that it follows the person to other devices. */
export function useSaveLook() {
  const queryClient = useQueryClient();
  const { mutate } = useMutation(
    api.me.update.mutationOptions({
      onSuccess: (me) => putSaved(queryClient, api.me.get.queryKey(), () => me),
      onError: (error) => notify(refusalSentence(error), { tone: 'red' }),
    }),
  );
  return mutate;
}
