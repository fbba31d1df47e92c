import { useI18n } from '../../lib/i18n.ts';

/** Dots on a row, said as a number. */
export function Dots({ count }: { count: number }) {
  const { t } = useI18n();
  return (
    <span className="dots">
      <span aria-hidden="true">{'●'.repeat(Math.min(count, 12))}</span>
      <span className={count === 0 ? 'muted small' : 'small'}>{t('rounds.dots', { count })}</span>
    </span>
  );
}
