import '../components/card.css';
import '../features/registers/registers.css';
import { Link } from '@tanstack/react-router';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useDeclaredRegisters } from '../features/registers/use-declared-registers.ts';
import { useCollaboration } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';

/** What the group has gathered: every register, whichever exercise filled it. */
export function RegistersPage() {
  const { t, format } = useI18n();
  const { name, slug } = useCollaboration();
  const declared = useDeclaredRegisters();
  if (declared.error) return <ProblemNotice error={declared.error} onRetry={declared.refetch} />;
  if (!declared.data) return <PageLoading />;
  return (
    <>
      <PageHeader eyebrow={name} title={t('registers.title')} lead={t('registers.lead')} />
      <ul role="list" className="register-list">
        {declared.data
          .toSorted((a, b) => format.compare(a.register.title, b.register.title))
          .map(({ register }) => (
            <li key={register.key} className="card">
              <h2>
                <Link to="/s/$collab/registers/$register" params={{ collab: slug, register: register.key }}>
                  {register.title}
                </Link>
              </h2>
              <p className="register-columns muted small">
                {format.list(register.columns.map(({ label }) => label.toLocaleLowerCase()))}
              </p>
            </li>
          ))}
      </ul>
    </>
  );
}
