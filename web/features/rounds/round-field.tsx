import './rounds.css';
import { useRef, useState } from 'react';
import type { RoundSummary } from '../../../contract/rounds.ts';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Select } from '../../components/select.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { loadError } from '../../lib/load-error.ts';
import type { FieldViewProps } from '../exercise/field-props.ts';
import { OpenRound } from './open-round.tsx';
import { askedField } from './asked-field.ts';
import { RoundResults } from './round-results.tsx';
import { RoundUnderWay } from './round-under-way.tsx';
import { useRound, useRounds } from './use-rounds.ts';

/** A field that is answered alone in rounds: before, during and after. @source design principle 3 */
export function RoundField(props: FieldViewProps) {
  const rounds = useRounds(props.place, props.field.key);
  const [chosen, setChosen] = useState<string | null>(null);
  if (loadError(rounds)) return <ProblemNotice error={rounds.error} onRetry={() => void rounds.refetch()} />;
  if (!rounds.data) return <PageLoading />;
  const shown = rounds.data.find(({ id }) => id === chosen) ?? rounds.data[0];
  if (!shown) return <OpenRound {...props} />;
  return (
    <div className="stack" data-gap="5">
      {rounds.data.length > 1 ? <RoundChoice rounds={rounds.data} value={shown.id} onChange={setChosen} /> : null}
      <ShownRound key={shown.id} {...props} id={shown.id} />
    </div>
  );
}

function ShownRound({ id, ...props }: FieldViewProps & { id: string }) {
  const round = useRound(id);
  /** Whether the reader has seen it open, and so is to be led to the result. */
  const wasOpen = useRef(false);
  if (loadError(round)) return <ProblemNotice error={round.error} onRetry={() => void round.refetch()} />;
  if (!round.data) return <PageLoading />;
  if (round.data.state === 'open') wasOpen.current = true;
  const asked = { ...props, field: askedField(props.field, round.data), round: round.data };
  return round.data.state === 'open' ? <RoundUnderWay {...asked} /> : <RoundResults {...asked} justClosed={wasOpen.current} />;
}

/** Which of several rounds to look at. */
function RoundChoice({
  rounds,
  value,
  onChange,
}: {
  rounds: readonly RoundSummary[];
  value: string;
  onChange: (id: string) => void;
}) {
  const { t, format } = useI18n();
  const nameOf = (round: RoundSummary) =>
    round.closedAt
      ? t('rounds.closedOn', { number: round.number, date: format.date(round.closedAt, 'short') })
      : t('rounds.openNow', { number: round.number });
  return (
    <div className="round-choice no-print">
      <Select
        label={t('rounds.choose')}
        value={value}
        onChange={onChange}
        options={rounds.map((round) => ({ value: round.id, label: nameOf(round) }))}
      />
    </div>
  );
}
