import { PageHeader } from '../components/page-header.tsx';

/** Placeholder until the page is built. */
export function ActorsPage() {
  return <PageHeader title="Aktörer" />;
}
