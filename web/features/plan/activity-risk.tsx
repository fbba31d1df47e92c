import { longestText } from '../../../domain/text-limits.ts';
import type { Activity } from '../../../domain/plan.ts';
import { Notice } from '../../components/notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { BringIn } from '../thread/bring-in.tsx';
import { lacksRiskAnswer } from './activity-order.ts';
import { usePlan } from './plan-context.tsx';

type ActivityRiskProps = { activity: Activity; onChange: (patch: Partial<Activity>) => void };

/** The question every activity must answer: can it harm those it is for, or society? @source inventory M05 */
export function ActivityRisk({ activity, onChange }: ActivityRiskProps) {
  const { t } = useI18n();
  const { mayWrite } = usePlan();
  const { riskAnswer, risk, counterMeasure } = activity;
  return (
    <div className="plan-risk stack" data-gap="4" data-answered={!lacksRiskAnswer(activity) || undefined}>
      <RadioGroup
        label={t('plan.risk.question')}
        hint={t('plan.risk.hint')}
        layout="cards"
        value={riskAnswer}
        onChange={(answer) => onChange({ riskAnswer: answer })}
        options={[
          { value: 'no-risk', label: t('plan.risk.no-risk'), hint: t('plan.risk.noRiskHint') },
          { value: 'risk', label: t('plan.risk.risk'), hint: t('plan.risk.riskHint') },
        ]}
      />
      {mayWrite ? <BringIn target={`activity:${activity.id}`} topics={['plan']} /> : null}
      {riskAnswer === null ? <Notice tone="amber">{t('plan.risk.unanswered')}</Notice> : null}
      {riskAnswer === 'risk' ? (
        <>
          <TextArea
            label={t('plan.risk.text')}
            required
            rows={2}
            value={risk}
            maxLength={longestText}
            onChange={(next) => onChange({ risk: next })}
          />
          <TextArea
            label={t('plan.risk.counterMeasure')}
            required
            rows={2}
            value={counterMeasure}
            maxLength={longestText}
            onChange={(next) => onChange({ counterMeasure: next })}
          />
          {lacksRiskAnswer(activity) ? <Notice tone="amber">{t('plan.risk.half')}</Notice> : null}
        </>
      ) : null}
    </div>
  );
}
