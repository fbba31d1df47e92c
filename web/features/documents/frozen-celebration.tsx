import './frozen-celebration.css';
import { useEffect } from 'react';
import type { DocumentView } from '../../../contract/documents.ts';
import { afterFreeze } from '../../../domain/document-confirmation.ts';
import { useI18n } from '../../lib/i18n.ts';
import { forgetFrozen, isJustFrozen } from './just-frozen.ts';

/** A quiet moment after freezing: the rings spread once, and the next step. Gone when the page is left. */
export function FrozenCelebration({ document }: { document: DocumentView }) {
  const { t } = useI18n();
  useEffect(() => forgetFrozen, []);
  if (!isJustFrozen(document.id)) return null;
  const { confirmationRows, number } = document;
  const { kept, asked } = afterFreeze(confirmationRows, number);
  return (
    <div className="frozen-celebration" role="status">
      <svg viewBox="0 0 64 64" width="64" height="64" aria-hidden="true">
        {[30, 23, 15, 7].map((radius) => (
          <circle key={radius} cx="32" cy="32" r={radius} />
        ))}
      </svg>
      <div>
        <h2>{t('documents.frozenTitle', { number })}</h2>
        <p>
          {confirmationRows.length === 0
            ? t('documents.frozenNobody')
            : asked === 0
              ? t('documents.frozenAllAnswered')
              : t('documents.frozenNext', { count: asked })}
        </p>
        {kept > 0 ? <p>{t('documents.frozenKept', { count: kept })}</p> : null}
      </div>
    </div>
  );
}
