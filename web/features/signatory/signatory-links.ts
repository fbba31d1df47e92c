import type { Locale } from '../../../domain/method.ts';

const at = (token: string) => `/api/links/${encodeURIComponent(token)}`;

/** The document that a personal link is about, as PDF to show. */
export function documentHref(token: string, locale: Locale): string {
  return `${at(token)}/document.pdf?show=1&locale=${locale}`;
}

/** The paper that was attached. */
export function paperHref(token: string): string {
  return `${at(token)}/attachment?show=1`;
}
