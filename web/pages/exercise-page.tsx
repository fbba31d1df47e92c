import { PageHeader } from '../components/page-header.tsx';

/** Placeholder until the page is built. */
export function ExercisePage() {
  return <PageHeader title="Övning" />;
}
