import { useQueries } from '@tanstack/react-query';
import type { Method, MethodRegister } from '../../../domain/method.ts';
import { api } from '../../lib/api.ts';
import { useCollaboration, useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { loadError } from '../../lib/load-error.ts';

export type DeclaredRegister = { method: Method; register: MethodRegister };

/** Every register that the town's methods declare and that I may read, each once. Undefined while it is being read. */
export function useDeclaredRegisters(): { data: DeclaredRegister[] | undefined; error: unknown; refetch: () => void } {
  const { slug, stations } = useCollaboration();
  const { locale } = useI18n();
  const mayReadAll = useMay('read-worksheets');
  const ids = [...new Set(stations.map(({ method }) => method))];
  const methods = useQueries({
    queries: ids.map((method) =>
      api.method.get.queryOptions({ input: { collaboration: slug, method, locale }, staleTime: Infinity }),
    ),
  });
  const found = new Map<string, DeclaredRegister>();
  for (const { data: method } of methods)
    for (const register of method?.registers ?? [])
      if (!found.has(register.key) && (mayReadAll || register.audience === 'all'))
        found.set(register.key, { method: method!, register });
  const error = loadError(...methods);
  return {
    data: error || methods.some(({ isPending }) => isPending) ? undefined : [...found.values()],
    error,
    refetch: () => void Promise.all(methods.map((method) => method.refetch())),
  };
}
