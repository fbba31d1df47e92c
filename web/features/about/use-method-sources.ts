import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../lib/i18n.ts';

const loaders = {
  sv: () => import('virtual:method-sources/sv'),
  en: () => import('virtual:method-sources/en'),
};

/** Titles and sources of the methods on board, in the reader's language. */
export function useMethodSources() {
  const { locale } = useI18n();
  return useQuery({
    queryKey: ['method-sources', locale],
    queryFn: async () => (await loaders[locale]()).default,
    staleTime: Infinity,
  });
}
