import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from './api.ts';
import { i18n, setLocale } from './i18n.ts';
import { setTheme } from './theme.ts';

/** The signed-in person. Refused with NOT_SIGNED_IN when nobody is. */
export function useMe() {
  return useQuery(api.me.get.queryOptions({ staleTime: Infinity }));
}

/** Shows the language and look of the person's own settings, whatever this device had. */
export function useOwnSettings(): void {
  const { data } = useMe();
  useEffect(() => {
    if (!data) return;
    if (data.locale !== i18n().locale) void setLocale(data.locale);
    setTheme(data.theme);
  }, [data]);
}
