import { type ComponentType, lazy, Suspense } from 'react';
import { PageLoading } from '../../components/page-loading.tsx';

/** A page of a small entry: the first segment of its address, and how to load it. The rest of the address is its `token`. */
export type EntryPage = { segment: string; load: () => Promise<ComponentType<{ token: string }>> };

/** Chooses the page by the first segment of the address. These entries carry no router, to stay small. */
export function chooseEntryPage(pages: readonly EntryPage[]): ComponentType {
  const [segment = '', token = ''] = location.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const page = pages.find((candidate) => candidate.segment === segment);
  if (!page) return () => null;
  const Page = lazy(async () => ({ default: await page.load() }));
  return () => (
    <Suspense fallback={<PageLoading />}>
      <Page token={token} />
    </Suspense>
  );
}
