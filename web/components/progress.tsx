import './progress.css';
import { useI18n } from '../lib/i18n.ts';

export type ProgressProps = {
  label: string;
  value: number;
  max: number;
  /** Words instead of "3 av 7". */
  valueText?: string;
  tone?: 'spruce' | 'amber' | 'red';
};

/** How far something has come, as a bar and in words. */
export function Progress({ label, value, max, valueText, tone = 'spruce' }: ProgressProps) {
  const { t } = useI18n();
  const words = valueText ?? t('common.ofTotal', { count: value, total: max });
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className="progress" data-tone={tone}>
      <div className="progress-words">
        <span>{label}</span>
        <span>{words}</span>
      </div>
      <div
        className="progress-bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={words}
      >
        <span style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
