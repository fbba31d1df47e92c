import type { DecisionInput } from '../../../contract/confirmations.ts';
import type { ConfirmationState } from '../../../domain/document.ts';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { useI18n } from '../../lib/i18n.ts';
import type { UseDecision } from './use-decision.ts';

const fields = [
  'state',
  'decidingBody',
  'decidedOn',
  'paragraph',
  'signatory',
  'reason',
] as const satisfies (keyof DecisionInput)[];

/** Both decisions side by side when someone else came first. */
export function DecisionConflictDialog({ decision: { conflict, resolve } }: { decision: UseDecision }) {
  const { t, format } = useI18n();
  const show = (key: keyof DecisionInput, value: string | null) => {
    if (!value) return t('common.notSet');
    if (key === 'state') return t(`confirm.states.${value as ConfirmationState}`);
    return key === 'decidedOn' ? format.date(value) : value;
  };
  return (
    <ConflictDialog<DecisionInput>
      conflict={conflict}
      fields={fields.map((key) => ({ key, label: t(`confirm.fields.${key}`), show: (value) => show(key, value) }))}
      onResolve={(chosen) => void resolve(chosen)}
    />
  );
}
