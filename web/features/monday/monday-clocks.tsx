import type { Monday } from '../../../contract/monday.ts';
import { BarClock } from '../../components/bar-clock.tsx';
import { Card } from '../../components/card.tsx';
import { useI18n } from '../../lib/i18n.ts';

const tones = { calm: 'spruce', soon: 'amber', over: 'red' } as const;
const daysInMonth = 30.44;

/** The clocks that run: yearly revision, the law's 24 months, the plan's end. */
export function MondayClocks({ clocks }: Pick<Monday, 'clocks'>) {
  const { t } = useI18n();
  if (clocks.length === 0) return null;
  const left = (days: number) => {
    if (days < 0) return t('monday.late', { count: -days });
    return days < 60 ? t('monday.inDays', { count: days }) : t('monday.inMonths', { count: Math.round(days / daysInMonth) });
  };
  return (
    <Card title={t('monday.clocksTitle')}>
      {clocks.map((clock) => (
        <BarClock
          key={clock.key}
          label={t(`monday.clocks.${clock.key}`)}
          value={left(clock.daysLeft)}
          elapsed={clock.fraction}
          tone={tones[clock.state]}
        />
      ))}
    </Card>
  );
}
