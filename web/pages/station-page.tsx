import { PageHeader } from '../components/page-header.tsx';

/** Placeholder until the page is built. */
export function StationPage() {
  return <PageHeader title="Station" />;
}
