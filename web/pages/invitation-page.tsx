import { PageHeader } from '../components/page-header.tsx';

/** Placeholder until the page is built. */
export function InvitationPage(_props: { token: string }) {
  return <PageHeader title="Inbjudan" />;
}
