import type { Method, MethodRegister } from '../../../domain/method.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useAwaitsChecklist } from './use-awaits-checklist.ts';

/** Stands where a row would be added, until the group has gone through the register's checklist. */
export function ChecklistFirst({ method, register }: { method: Method; register: MethodRegister }) {
  const { t } = useI18n();
  const collab = useSlug();
  const { checklist } = register;
  if (!useAwaitsChecklist(register) || !checklist) return null;
  const { station, exercise, field } = checklist;
  const exercises = method.stations.find(({ key }) => key === station)?.exercises ?? [];
  const title = exercises.find(({ key }) => key === exercise)?.title ?? exercise;
  return (
    <Notice
      tone="amber"
      icon="lock"
      title={t('registers.checklistFirst')}
      actions={
        <LinkButton to="/s/$collab/station/$station/$exercise" params={{ collab, station, exercise }} hash={field}>
          {t('registers.toChecklist')}
        </LinkButton>
      }
    >
      {t('registers.checklistHow', { exercise: `”${title}”` })}
    </Notice>
  );
}
