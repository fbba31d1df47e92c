import './settings.css';
import type { CollaborationSettings } from '../../../contract/collaborations.ts';
import { Card } from '../../components/card.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** How long things are kept that are not the work itself, and how everything is taken out. */
export function Retention({ keptDays }: Pick<CollaborationSettings, 'keptDays'>) {
  const { t } = useI18n();
  const rows = [
    [t('settings.keptWork'), t('settings.keptWorkHow')],
    [t('settings.keptAudit'), t('settings.keptAuditHow')],
    [t('settings.keptMail'), t('common.days', { count: keptDays.mail })],
    [t('settings.keptInvitations'), t('common.days', { count: keptDays.invitations })],
    [t('settings.keptSessions'), t('settings.keptSessionsHow', { count: keptDays.sessions })],
  ] as const;
  return (
    <Card title={t('settings.kept')}>
      <dl className="kept-list">
        {rows.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{t('settings.keptExport')}</p>
    </Card>
  );
}
