import './light-mark.css';
import type { Light } from '../../../domain/plan.ts';
import { useI18n } from '../../lib/i18n.ts';

/** A follow-up light: a sign of its own shape for each colour, and its words. */
export function LightMark({ light }: { light: Light }) {
  const { t } = useI18n();
  return (
    <span className="light-mark" data-light={light}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {light === 'green' ? <circle cx="7" cy="7" r="6" /> : null}
        {light === 'yellow' ? <path d="M7 1l6.2 11.5H.8z" /> : null}
        {light === 'red' ? <path d="M1.5 1.5h11v11h-11z" /> : null}
      </svg>
      {t(`plan.light.${light}`)}
    </span>
  );
}
