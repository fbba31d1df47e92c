import { useEffect, useRef } from 'react';
import { lineLimit } from '../../../domain/text-limits.ts';
import type { DecisionInput } from '../../../contract/confirmations.ts';
import { isDecided } from '../../../domain/document-confirmation.ts';
import { DateField } from '../../components/date-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { today } from '../../lib/clock.ts';
import type { DecisionProblem } from './save-decision.ts';

/** Longest reservation or reason that the server takes. */
const longestReason = 5000;

export type DecisionFieldsProps = {
  value: DecisionInput;
  onChange: (change: Partial<DecisionInput>) => void;
  problems: readonly DecisionProblem[];
  /** Questions in other words than the usual, for someone who answers for the own organisation. */
  words?: { body?: string; reason?: string };
  /** Who sees what is written. */
  audience?: string;
};

/** What a decision holds besides its state: only the fields that the state has room for. */
export function DecisionFields({ value, onChange, problems, words = {}, audience }: DecisionFieldsProps) {
  const { t } = useI18n();
  const frame = useFocusOnProblem(problems.length > 0);
  const { state } = value;
  const missing = (gap: DecisionProblem) => (problems.includes(gap) ? t('confirm.decision.missing') : null);
  const body = (label: string) => (
    <TextField
      label={label}
      hint={t('confirm.decision.bodyHint')}
      value={value.decidingBody}
      maxLength={lineLimit}
      error={missing('decidingBody')}
      onChange={(decidingBody) => onChange({ decidingBody })}
    />
  );
  if (state === 'anchored') return body(words.body ?? t('confirm.decision.bodyNext'));
  if (!isDecided(state)) return null;
  return (
    <div ref={frame} className="stack">
      {state === 'confirmed' ? null : (
        <TextArea
          label={words.reason ?? t(state === 'reserved' ? 'confirm.decision.reservation' : 'confirm.decision.declineReason')}
          value={value.reason}
          rows={3}
          maxLength={longestReason}
          error={missing('reason')}
          {...(audience ? { audience } : {})}
          onChange={(reason) => onChange({ reason })}
        />
      )}
      {body(words.body ?? t('confirm.decision.body'))}
      <DateField
        label={t('confirm.decision.date')}
        value={value.decidedOn}
        max={today()}
        error={problems.includes('future') ? t('confirm.decision.dateFuture') : missing('decidedOn')}
        onChange={(decidedOn) => onChange({ decidedOn })}
      />
      <TextField
        label={t('confirm.decision.paragraph')}
        optional
        value={value.paragraph}
        maxLength={lineLimit}
        onChange={(paragraph) => onChange({ paragraph })}
      />
      <TextField
        label={t('confirm.decision.signatory')}
        hint={t('confirm.decision.signatoryHint')}
        optional
        value={value.signatory}
        maxLength={lineLimit}
        onChange={(signatory) => onChange({ signatory })}
      />
    </div>
  );
}

/** Moves to the first field that lacks something, when that is found. */
function useFocusOnProblem(hasProblem: boolean) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hasProblem) frame.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [hasProblem]);
  return frame;
}
