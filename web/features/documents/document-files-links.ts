import type { Locale } from '../../../domain/method.ts';

export const documentFormats = ['pdf', 'docx', 'json'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

const town = (slug: string) => `/api/collaborations/${encodeURIComponent(slug)}`;

/** Address of a frozen document as a file; `show` lets the browser show it instead of saving it. */
export function documentFileHref(
  slug: string,
  id: string,
  { format, locale, show = false }: { format: DocumentFormat; locale: Locale; show?: boolean },
): string {
  return `${town(slug)}/documents/${id}/files/${format}?locale=${locale}${show ? '&show=1' : ''}`;
}

/** Address of the plan's draft, and of the empty plan, as PDF to show; `threads`: with why each thing is in the plan. */
export function templateHref(
  slug: string,
  name: 'preview' | 'empty-a3',
  locale: Locale,
  { threads = false }: { threads?: boolean } = {},
): string {
  return `${town(slug)}/plan/${name}.pdf?locale=${locale}&show=1${threads ? '&threads=true' : ''}`;
}

/** Address of a report of how things stand, made when it is asked for. */
export function reportHref(slug: string, report: 'diary' | 'handover', format: 'pdf' | 'docx', locale: Locale): string {
  return `${town(slug)}/reports/${report}/${format}?locale=${locale}&show=1`;
}
