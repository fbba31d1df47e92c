import './confirmation-bar.css';
import type { ConfirmationCounts } from '../../../contract/documents.ts';
import { useI18n } from '../../lib/i18n.ts';

const parts = ['confirmed', 'reserved', 'declined', 'anchored'] as const;

/** How far the organisations have come: a bar in parts, and the same in words. */
export function ConfirmationBar({ counts }: { counts: ConfirmationCounts }) {
  const { t } = useI18n();
  const proposed = counts.total - counts.decided - counts.anchored;
  const words = [...parts.map((part) => ({ part, count: counts[part] })), { part: 'proposed' as const, count: proposed }].filter(
    ({ count }) => count > 0,
  );
  return (
    <div className="confirmation-bar">
      <p>
        <strong>{t('confirm.decidedCount', { decided: counts.decided, total: counts.total })}</strong>
      </p>
      <div className="confirmation-bar-parts" aria-hidden="true">
        {words.map(({ part, count }) => (
          <span key={part} data-part={part} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul role="list" className="confirmation-bar-words">
        {words.map(({ part, count }) => (
          <li key={part} data-part={part}>
            {t(`confirm.parts.${part}`, { count })}
          </li>
        ))}
      </ul>
    </div>
  );
}
