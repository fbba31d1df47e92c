import type { Outcome, Round } from '../../../contract/rounds.ts';
import { SpreadDots } from '../../components/spread-dots.tsx';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import type { FieldViewProps } from '../exercise/field-props.ts';
import { Dots } from './dots.tsx';
import { GroupDecision } from './group-decision.tsx';
import { labelOf } from './use-weak-rows.ts';
import { valueWords } from './value-words.ts';
import { YesNoSpread } from './yes-no-spread.tsx';

export type ResultRowProps = FieldViewProps & { round: Round; item: string; number: number };

/** One row of a closed round: how the answers spread, what was written, and what the group decides. */
export function ResultRow({ field, round, item, number }: ResultRowProps) {
  const { t } = useI18n();
  const mayDecide = useMay('write-content') && !round.superseded;
  const label = labelOf(field, item);
  const outcome = round.outcomes.find((one) => one.item === item)!;
  const comments = round.comments.find((one) => one.item === item)?.comments ?? [];
  return (
    <li className="result-row" data-undecided={outcome.value === null || undefined}>
      <h3 className="result-label">
        <span className="result-number" aria-hidden="true">
          {number}
        </span>
        {label}
      </h3>
      <div className="result-spread">
        <RowSpread field={field} round={round} item={item} label={label} groupValue={outcome.value} />
        {comments.length > 0 ? (
          <ul className="result-comments" aria-label={t('rounds.comments', { label })}>
            {comments.map((comment, index) => (
              <li key={index}>{comment}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {mayDecide ? (
        <GroupDecision field={field} round={round} outcome={outcome} label={label} />
      ) : (
        <ReadDecision field={field} outcome={outcome} />
      )}
    </li>
  );
}

type RowSpreadProps = Pick<ResultRowProps, 'field' | 'round' | 'item'> & { label: string; groupValue: number | null };

function RowSpread({ field, round, item, label, groupValue }: RowSpreadProps) {
  const { t } = useI18n();
  const spread = round.spread.find((one) => one.item === item);
  if (!spread) return <p className="small muted">{t(round.hidden === 'too-few' ? 'rounds.noSpread' : 'rounds.tooFewForRow')}</p>;
  if (field.dots !== null) return <Dots count={spread.counts.reduce((sum, { value, count }) => sum + value * count, 0)} />;
  const countOf = (value: number) => spread.counts.find((one) => one.value === value)?.count ?? 0;
  if (!field.scale) return <YesNoSpread label={label} yes={countOf(1)} no={countOf(0)} />;
  const values = spread.counts.flatMap(({ value, count }) => Array<number>(count).fill(value));
  return (
    <SpreadDots
      label={label}
      values={values}
      min={field.scale.min}
      max={field.scale.max}
      stepLabels={field.scale.labels}
      groupValue={groupValue}
    />
  );
}

function ReadDecision({ field, outcome }: { field: FieldViewProps['field']; outcome: Outcome }) {
  const { t } = useI18n();
  return (
    <div className="result-decision">
      <p>
        <span className="field-label">{t('rounds.groupValue')}</span>
        <strong className="result-value">{valueWords(field, outcome.value, t('rounds.undecided'), t)}</strong>
      </p>
      {outcome.why ? <p className="result-why">{outcome.why}</p> : null}
    </div>
  );
}
