import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { leaveAtOnce, useQuickExit } from '../../lib/use-quick-exit.ts';

/** Before heavy content: how everyone is, two and two, and the way out. @source inventory D02 D10 */
export function CareBefore() {
  const { t } = useI18n();
  useQuickExit();
  return (
    <div className="care-before no-print">
      <Notice
        tone="amber"
        icon="users"
        title={t('care.beforeTitle')}
        actions={
          <Button icon="close" onClick={leaveAtOnce}>
            {t('care.leave')}
          </Button>
        }
      >
        {t('care.before')} <span className="muted">{t('care.leaveHint')}</span>
      </Notice>
    </div>
  );
}

/** After it. What is said is not written down anywhere. */
export function CareAfter() {
  const { t } = useI18n();
  return (
    <div className="no-print">
      <Notice tone="amber" icon="users" title={t('care.afterTitle')}>
        {t('care.after')}
      </Notice>
    </div>
  );
}
