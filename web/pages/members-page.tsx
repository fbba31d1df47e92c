import { PageHeader } from '../components/page-header.tsx';

/** Placeholder until the page is built. */
export function MembersPage() {
  return <PageHeader title="Medlemmar" />;
}
