import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { api } from '../../../lib/api.ts';
import { useMay, useSlug } from '../../../lib/collaboration.ts';
import { type MessageKey, useI18n } from '../../../lib/i18n.ts';
import { useLiveValue } from '../../live-text/use-live-value.ts';
import { FreezeDialog } from '../../documents/freeze-dialog.tsx';

/** Freezes the start decision as a document, when what it needs is there; shows the one frozen last. */
export function FreezeStartDecision() {
  const { t, format } = useI18n();
  const collab = useSlug();
  const mayFreeze = useMay('freeze-documents');
  const [asking, setAsking] = useState(false);
  const missing = useMissing();
  const documents = useQuery(api.documents.list.queryOptions({ input: { collaboration: collab } }));
  const latest = documents.data?.find((one) => one.kind === 'start-decision' && one.current);
  return (
    <Card title={t('exercise.start.freezeTitle')} tone="spruce" className="no-print">
      <div className="stack">
        <p>{t('exercise.start.freezeLead')}</p>
        {latest ? (
          <Notice
            tone="green"
            icon="lock"
            actions={
              <LinkButton to="/s/$collab/documents/$id" params={{ collab, id: latest.id }}>
                {t('exercise.start.openDocument')}
              </LinkButton>
            }
          >
            {t('exercise.start.frozen', { version: latest.number, date: format.date(latest.frozenAt) })}
          </Notice>
        ) : null}
        {missing.length > 0 ? (
          <div>
            <p>
              <strong>{t('exercise.start.missing')}</strong>
            </p>
            <ul className="freeze-missing">
              {missing.map(({ field, text }) => (
                <li key={field}>
                  <a href={`#${field}`}>{t(text)}</a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {mayFreeze ? (
          <div>
            <Button variant="primary" size="large" icon="lock" disabled={missing.length > 0} onClick={() => setAsking(true)}>
              {latest ? t('exercise.start.freezeAgain', { version: latest.number + 1 }) : t('exercise.start.freeze')}
            </Button>
          </div>
        ) : (
          <p className="small muted">{t('exercise.start.coordinatorFreezes')}</p>
        )}
      </div>
      <FreezeDialog kind="start-decision" open={asking} onClose={() => setAsking(false)} />
    </Card>
  );
}

/** What the decision still needs, each with the field where it is filled in. */
function useMissing(): { field: string; text: MessageKey }[] {
  const outcome = useLiveValue<string>('outcome.choice').value;
  const startsOn = useLiveValue<string>('period.startsOn').value;
  const months = useLiveValue<number>('period.months').value;
  const needsPeriod = outcome === 'start' && (startsOn === undefined || months === undefined);
  return [
    ...(outcome === undefined ? [{ field: 'outcome', text: 'exercise.start.needsOutcome' } as const] : []),
    ...(needsPeriod ? [{ field: 'period', text: 'exercise.start.needsPeriod' } as const] : []),
  ];
}
