import { useEffect, useRef } from 'react';

import type { Round } from '../../../contract/rounds.ts';
import { fewAtMost } from '../../../domain/few-and-well.ts';
import { minimumAnswersForSpread } from '../../../domain/spread.ts';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Notice } from '../../components/notice.tsx';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import type { FieldViewProps } from '../exercise/field-props.ts';
import { OpenRoundForm } from './open-round.tsx';
import { byDots } from './asked-field.ts';
import { ResultRow } from './result-row.tsx';
import { RoundTable } from './round-table.tsx';
import { RoundTrend } from './round-trend.tsx';
import { RoundVerdictView } from './round-verdict-view.tsx';

/** After a round: what the rule says, each row with its spread and what the group decides, and the trend. */
export function RoundResults(props: FieldViewProps & { round: Round; justClosed?: boolean }) {
  const { t, format } = useI18n();
  const { field, round, justClosed = false } = props;
  const fact = useRef<HTMLParagraphElement>(null);
  // The result took the place of the open round: whoever waits at the foot of it is led to the beginning.
  useEffect(() => {
    if (!justClosed) return;
    fact.current?.focus({ preventScroll: true });
    fact.current?.scrollIntoView({ block: 'start' });
  }, [justClosed]);
  const mayOpen = useMay('run-rounds');
  const items = field.dots === null ? round.items : byDots(round).map(({ item }) => item);
  const chosen = field.dots === null ? 0 : round.outcomes.filter(({ value }) => value === 1).length;
  const decided = round.outcomes.filter(({ value }) => value !== null).length;
  return (
    <div className="stack round-results" data-gap="5">
      <p className="round-fact" ref={fact} tabIndex={-1}>
        {t('rounds.closedFact', {
          number: round.number,
          date: format.date(round.closedAt ?? round.openedAt),
          answered: round.answered,
          invited: round.invited,
        })}
      </p>
      {round.superseded ? <Notice>{t('rounds.superseded')}</Notice> : null}
      {round.hidden === 'too-few' ? (
        <Notice tone="amber" title={t('rounds.tooFewTitle')}>
          {t('rounds.tooFew', { count: minimumAnswersForSpread })}
        </Notice>
      ) : null}
      <RoundVerdictView {...props} decided={decided} />
      {chosen > fewAtMost ? (
        <Notice tone="amber" title={t('rounds.fewTitle', { count: chosen })}>
          {t('rounds.fewLead', { count: fewAtMost })}
        </Notice>
      ) : null}
      <ol className="result-rows" aria-label={field.label}>
        {items.map((item, index) => (
          <ResultRow key={item} {...props} item={item} number={index + 1} />
        ))}
      </ol>
      <Disclosure summary={t('rounds.asTable')}>
        <RoundTable field={field} round={round} />
      </Disclosure>
      {round.trend.length > 1 ? <RoundTrend field={field} round={round} /> : null}
      {mayOpen && !round.superseded ? (
        <Card tone="sunk" title={t('rounds.againTitle')} level={3} className="no-print">
          <div className="stack">
            <p>{t('rounds.againLead')}</p>
            <OpenRoundForm {...props} again />
          </div>
        </Card>
      ) : null}
    </div>
  );
}
