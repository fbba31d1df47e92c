import { PageHeader } from '../components/page-header.tsx';

/** Placeholder until the page is built. */
export function SetUpPage(_props: { token: string }) {
  return <PageHeader title="Kom igång" />;
}
