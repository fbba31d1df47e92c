import { PageHeader } from '../components/page-header.tsx';

/** Placeholder until the page is built. */
export function EntryPage(_props: { token: string }) {
  return <PageHeader title="Logga in" />;
}
