import { useParams } from '@tanstack/react-router';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { NotHere } from '../features/journey/not-here.tsx';
import { RegisterTable } from '../features/registers/register-table.tsx';
import { useDeclaredRegisters } from '../features/registers/use-declared-registers.ts';
import { useCollaboration } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';

/** A whole register that a method declares: every column of the rows that exercises show in part. */
export function RegisterPage() {
  const { t } = useI18n();
  const { register: key } = useParams({ from: '/s/$collab/registers/$register' });
  const { name } = useCollaboration();
  const declared = useDeclaredRegisters();
  if (loadError(declared)) return <ProblemNotice error={declared.error} onRetry={declared.refetch} />;
  if (!declared.data) return <PageLoading />;
  const found = declared.data.find(({ register }) => register.key === key);
  if (!found) return <NotHere />;
  const { method, register } = found;
  return (
    <>
      <PageHeader
        eyebrow={`${name} · ${t('shell.registersPage')}`}
        title={register.title}
        lead={t(register.audience === 'all' ? 'registers.readByAll' : 'registers.readByCore')}
      />
      <RegisterTable method={method} register={register} columns={register.columns} />
    </>
  );
}
