import type { PlanTextKey } from '../../../domain/plan.ts';
import { useI18n } from '../../lib/i18n.ts';
import { LiveText } from '../live-text/live-text.tsx';
import { usePlan } from './plan-context.tsx';

export type PlanTextProps = { textKey: PlanTextKey; hideLabel?: boolean; rows?: number; placeholder?: string };

/** One live text of the plan with its question and the help to answer it. */
export function PlanText({ textKey, hideLabel, rows, placeholder }: PlanTextProps) {
  const { t } = useI18n();
  const { view, mayWrite } = usePlan();
  return (
    <LiveText
      fieldKey={textKey}
      label={t(`plan.text.${textKey}.label`)}
      {...(hideLabel ? { hideLabel } : {})}
      hint={t(`plan.text.${textKey}.hint`)}
      {...(mayWrite ? { audience: t('fields.audienceGroup') } : {})}
      {...(rows ? { rows } : {})}
      {...(placeholder ? { placeholder } : {})}
      stored={view.plan.texts[textKey]}
    />
  );
}
