import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** Nothing waits for the reader, and the collaboration is well on its way. */
export function Calm() {
  const { t } = useI18n();
  return (
    <Card>
      <EmptyState title={t('monday.calmTitle')} icon="check">
        {t('monday.calm')}
      </EmptyState>
    </Card>
  );
}
