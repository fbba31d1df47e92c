import { PageHeader } from '../components/page-header.tsx';

/** Placeholder until the page is built. */
export function AboutPage() {
  return <PageHeader title="Om Ringar" />;
}
