import './rings-picture.css';
import { useI18n } from '../lib/i18n.ts';

/** What the dots of the rings picture mean. */
export function RingsLegend() {
  const { t } = useI18n();
  return (
    <div className="rings-caption">
      <span>
        <span className="rings-key" data-tone="ours" />
        {t('rings.legendOurs')}
      </span>
      <span>
        <span className="rings-key" data-tone="waiting" />
        {t('rings.legendWaiting')}
      </span>
      <span>
        <span className="rings-key" data-tone="other" />
        {t('rings.legendOther')}
      </span>
    </div>
  );
}
