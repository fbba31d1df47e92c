import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outcome, Round } from '../../../contract/rounds.ts';
import { readinessScale } from '../../../domain/rules/readiness.ts';
import { Button } from '../../components/button.tsx';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { SpreadDots } from '../../components/spread-dots.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useRecordSaver } from '../../lib/use-record-saver.ts';
import type { FieldViewProps } from '../exercise/field-props.ts';
import { ScaleChoice } from '../exercise/scale-choice.tsx';
import { TakeBack, YesNoChoice } from '../exercise/yes-no-choice.tsx';
import { labelOf } from './use-weak-rows.ts';
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

type GroupDecisionProps = Pick<ResultRowProps, 'field' | 'round'> & { outcome: Outcome; label: string };

/** The group's value and why; two who decide the same row at once choose between their versions. */
function GroupDecision({ field, round, outcome, label }: GroupDecisionProps) {
  const { t } = useI18n();
  const record = useOutcomeSaver(round.id, outcome);
  const [writing, setWriting] = useState(false);
  const { value } = record;
  const words = {
    label: (
      <span>
        {t('rounds.groupValue')}
        <span className="visually-hidden">: {label}</span>
      </span>
    ),
  };
  const showValue = (shown: unknown) => valueWords(field, shown as number | null, t('common.notSet'), t);
  const isWhyAsked = isWeak(field, value.value);
  const showWhy = value.why !== '' || isWhyAsked || writing;
  return (
    <div className="result-decision">
      {field.scale ? (
        <ScaleChoice
          {...words}
          bare
          compact
          scale={field.scale}
          value={value.value}
          onChange={(next) => record.set({ value: next })}
        />
      ) : (
        <YesNoChoice
          {...words}
          bare
          value={value.value === null ? null : value.value === 1}
          onChange={(next) => record.set({ value: next === null ? null : Number(next) })}
        />
      )}
      {showWhy ? (
        <WhyField
          label={label}
          value={value.why}
          autoFocus={writing && value.why === ''}
          onChange={(why) => record.set({ why })}
        />
      ) : null}
      <div className="cluster no-print">
        {showWhy ? null : (
          <Button variant="plain" size="small" icon="edit" onClick={() => setWriting(true)}>
            {t('rounds.writeWhy')}
            <span className="visually-hidden">: {label}</span>
          </Button>
        )}
        {value.value === null ? null : <TakeBack onClick={() => record.set({ value: null })} />}
      </div>
      {record.state.kind === 'idle' ? null : <SaveState state={record.state} onRetry={() => void record.flush()} />}
      <ConflictDialog
        conflict={record.conflict}
        fields={[
          { key: 'value', label: `${t('rounds.groupValue')}: ${label}`, show: showValue },
          { key: 'why', label: t('rounds.groupWhy') },
        ]}
        onResolve={(chosen) => void record.resolve(chosen)}
      />
    </div>
  );
}

/** A low value or a no asks for a line about why. @source settlement 3 */
function isWeak(field: FieldViewProps['field'], value: number | null): boolean {
  if (value === null) return false;
  return field.rule === 'readiness' ? value <= readinessScale.weakAtMost : !field.scale && value === 0;
}

type WhyFieldProps = { label: string; value: string; autoFocus: boolean; onChange: (why: string) => void };

/** The reason; in sight when there is one or when one is asked for. */
function WhyField({ label, value, autoFocus, onChange }: WhyFieldProps) {
  const { t } = useI18n();
  return (
    <TextArea
      label={
        <span>
          {t('rounds.groupWhy')}
          <span className="visually-hidden">: {label}</span>
        </span>
      }
      rows={1}
      autoFocus={autoFocus}
      maxLength={5000}
      value={value}
      onChange={onChange}
    />
  );
}

function useOutcomeSaver(roundId: string, outcome: Outcome) {
  const collaboration = useSlug();
  const queryClient = useQueryClient();
  const input = { collaboration, id: roundId };
  return useRecordSaver<Outcome>({
    row: outcome,
    draftKey: `outcome/${roundId}/${outcome.item}`,
    save: ({ value, why }, version) => client.rounds.decide({ ...input, item: outcome.item, value, why, version }),
    onSaved: (saved) => {
      queryClient.setQueryData(api.rounds.get.queryKey({ input }), (before) =>
        before ? { ...before, outcomes: before.outcomes.map((one) => (one.item === saved.item ? saved : one)) } : before,
      );
      // The verdict and the trend follow from the value.
      void queryClient.invalidateQueries({ queryKey: api.rounds.get.queryKey({ input }) });
      void queryClient.invalidateQueries({ queryKey: api.journey.key() });
    },
  });
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

type Translate = ReturnType<typeof useI18n>['t'];

/** A group value in words: "4 Nästan redo", "Ja". */
export function valueWords(field: FieldViewProps['field'], value: number | null, none: string, t: Translate): string {
  if (value === null) return none;
  if (!field.scale) return t(value === 1 ? 'common.yes' : 'common.no');
  return `${value} ${field.scale.labels[value - field.scale.min] ?? ''}`.trim();
}
