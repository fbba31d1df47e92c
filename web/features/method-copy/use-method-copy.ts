import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { MethodCopyInUse, SavedMethodCopy } from '../../../contract/method-copy.ts';
import type { EarlierExercise } from '../../../domain/earlier-exercises.ts';
import { type MethodCopy, originalWithKept } from '../../../domain/method-copy.ts';
import type { Method } from '../../../domain/method.ts';
import type { MethodWords } from '../../../domain/method-texts.ts';
import type { OwnExerciseDraft } from '../../../methods/own-exercise.ts';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { putSaved } from '../../lib/put-saved.ts';

/** The town's copy of a method beside the original, as domain types. */
export type CopyInUse = {
  version: number;
  copy: MethodCopy;
  original: Method;
  /** The original with what the town has kept of earlier editions: what its own words are compared with. */
  words: Method;
  earlier: (EarlierExercise & { answered: boolean })[];
  answered: ReadonlySet<string>;
};

type Place = { station: string; exercise: string };

/** The town's copy of a method, and what its coordinator can do with it. What is done shows at once, here and for others. */
export function useMethodCopy(method: string) {
  const slug = useSlug();
  const { locale } = useI18n();
  const queries = useQueryClient();
  const input = { collaboration: slug, method, locale };
  const query = useQuery(api.methodCopy.get.queryOptions({ input, enabled: useMay('change-settings') }));
  const put = <Saved extends SavedMethodCopy>(saved: Saved): Saved => {
    const { version, copy } = saved;
    putSaved(queries, api.methodCopy.get.queryKey({ input }), (before) => ({ ...before, version, copy }));
    return saved;
  };
  const at = { collaboration: slug, method };
  const version = query.data?.version ?? 0;
  return {
    query,
    data: query.data ? asCopyInUse(query.data) : undefined,
    hide: (place: Place, hidden: boolean) => client.methodCopy.hide({ ...at, ...place, version, hidden }).then(put),
    keep: (place: Place, kept: boolean) => client.methodCopy.keep({ ...at, ...place, version, kept }).then(put),
    removeOwn: (place: Place) => client.methodCopy.removeOwn({ ...at, ...place, version }).then(put),
    saveOwn: (station: string, exercise: string | null, draft: OwnExerciseDraft) =>
      client.methodCopy.saveOwn({ ...at, station, exercise, draft, version }).then(put),
    saveTexts: (texts: { path: string; value: MethodWords | null }[], since = version) =>
      client.methodCopy.saveTexts({ ...at, locale, texts, version: since }).then(put),
  };
}

export type UseMethodCopy = ReturnType<typeof useMethodCopy>;

function asCopyInUse({ version, copy, original, earlier, answered }: MethodCopyInUse): CopyInUse {
  const method = original as Method;
  const before = earlier as CopyInUse['earlier'];
  const own = copy as MethodCopy;
  const words = originalWithKept(method, own, before);
  return { version, copy: own, original: method, words, earlier: before, answered: new Set(answered) };
}
