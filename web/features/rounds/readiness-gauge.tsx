import { readinessScale } from '../../../domain/rules/readiness.ts';
import { useI18n } from '../../lib/i18n.ts';

const { rows, min, max, threshold } = readinessScale;
const lowest = rows * min;
const highest = rows * max;

/** Where the sum stands between 8 and 40, with the line at 20. The words above say the same. */
export function ReadinessGauge({ sum }: { sum: number | null }) {
  const { t } = useI18n();
  const at = (value: number) => `${((value - lowest) / (highest - lowest)) * 100}%`;
  return (
    <div className="gauge" aria-hidden="true">
      <div className="gauge-bar">
        <span className="gauge-not" style={{ width: at(threshold + 0.5) }} />
        {sum === null ? null : <span className="gauge-needle" style={{ left: at(sum) }} data-value={sum} />}
      </div>
      <div className="gauge-words">
        <span>{lowest}</span>
        <span style={{ left: at(threshold + 0.5) }}>{t('rounds.gaugeLine', { value: threshold })}</span>
        <span>{highest}</span>
      </div>
    </div>
  );
}
