import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outcome, Round } from '../../../contract/rounds.ts';
import type { Field } from '../../../domain/method.ts';
import { readinessScale } from '../../../domain/rules/readiness.ts';
import { Button } from '../../components/button.tsx';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { putSaved } from '../../lib/put-saved.ts';
import { useRecordSaver } from '../../lib/use-record-saver.ts';
import { ScaleChoice } from '../exercise/scale-choice.tsx';
import { TakeBack, YesNoChoice } from '../exercise/yes-no-choice.tsx';
import { valueWords } from './value-words.ts';

export type GroupDecisionProps = { field: Field; round: Round; outcome: Outcome; label: string };

/** The group's value and why; two who decide the same row at once choose between their versions. */
export function GroupDecision({ field, round, outcome, label }: GroupDecisionProps) {
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
function isWeak(field: Field, value: number | null): boolean {
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
      putSaved(queryClient, api.rounds.get.queryKey({ input }), (before) => ({
        ...before,
        outcomes: before.outcomes.map((one) => (one.item === saved.item ? saved : one)),
      }));
      // The verdict and the trend follow from the value.
      void queryClient.invalidateQueries({ queryKey: api.rounds.get.queryKey({ input }) });
      void queryClient.invalidateQueries({ queryKey: api.journey.key() });
    },
  });
}
