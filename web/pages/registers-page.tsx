import '../components/card.css';
import '../features/registers/registers.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { Pill } from '../components/pill.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useDeclaredRegisters } from '../features/registers/use-declared-registers.ts';
import { api } from '../lib/api.ts';
import { useCollaboration } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';

/** What the group has gathered: every register, whichever exercise filled it. */
export function RegistersPage() {
  const { t, format } = useI18n();
  const { name, slug } = useCollaboration();
  const declared = useDeclaredRegisters();
  const summary = useQuery(api.registers.summary.queryOptions({ input: { collaboration: slug } }));
  const words = (key: string): string => {
    const found = summary.data?.find(({ register }) => register === key);
    if (!found) return '';
    if (found.rows === 0 || found.updatedAt === null) return t('registers.none');
    return t('registers.rowsChanged', { count: found.rows, date: format.date(found.updatedAt, 'short') });
  };
  if (loadError(declared)) return <ProblemNotice error={declared.error} onRetry={declared.refetch} />;
  if (!declared.data) return <PageLoading />;
  return (
    <>
      <PageHeader eyebrow={name} title={t('registers.title')} lead={t('registers.lead')} />
      <ul role="list" className="register-list">
        {declared.data.map(({ register }) => (
          <li key={register.key}>
            <Link
              to="/s/$collab/registers/$register"
              params={{ collab: slug, register: register.key }}
              className="card register-card"
            >
              <strong>{register.title}</strong>
              <span className="small muted">{words(register.key)}</span>
              {register.audience === 'core' ? (
                <Pill tone="outline">{t('registers.coreOnly')}</Pill>
              ) : (
                <Pill tone="spruce">{t('registers.all')}</Pill>
              )}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/s/$collab/references" params={{ collab: slug }} className="card register-card">
            <strong>{t('references.title')}</strong>
            <span className="small muted">{t('references.card')}</span>
            <Pill tone="spruce">{t('registers.all')}</Pill>
          </Link>
        </li>
      </ul>
    </>
  );
}
