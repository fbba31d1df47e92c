import { type Goal, smartCriteria, type SmartCriterion } from '../../../domain/plan.ts';
import { smartAdvice } from '../../../domain/smart-advice.ts';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** The five criteria to tick, each with what is missing for it. Advice, never a stop. @source inventory M03b, settlements 26-27 */
export function SmartTicks({ goal, onChange }: { goal: Goal; onChange: (smart: SmartCriterion[]) => void }) {
  const { t, format } = useI18n();
  const advice = smartAdvice(goal);
  return (
    <CheckboxGroup
      label={t('plan.smart.title')}
      hint={t('plan.smart.hint')}
      values={goal.smart}
      onChange={onChange}
      options={smartCriteria.map((criterion) => {
        const missing = advice.find((row) => row.criterion === criterion)!.gaps.filter((gap) => gap !== 'tick');
        return {
          value: criterion,
          label: t(`plan.smart.${criterion}`),
          hint: (
            <>
              {t(`plan.smart.${criterion}Hint`)}
              {missing.length > 0 ? (
                <span className="smart-missing">
                  {' '}
                  {t('plan.smart.missing', { what: format.list(missing.map((gap) => t(`plan.smart.gap.${gap}`))) })}
                </span>
              ) : null}
            </>
          ),
        };
      })}
    />
  );
}

/** S M A R T in five small boxes: filled when met; the words for those who do not see them. */
export function SmartLetters({ goal }: { goal: Goal }) {
  const { t } = useI18n();
  const advice = smartAdvice(goal);
  const met = advice.filter((row) => row.met).length;
  return (
    <span className="smart-letters">
      <span className="visually-hidden">{t('plan.smart.count', { count: met, total: advice.length })}</span>
      {advice.map(({ criterion, met: isMet }) => (
        <span key={criterion} aria-hidden="true" data-met={isMet || undefined} title={t(`plan.smart.${criterion}`)}>
          {t(`plan.smart.${criterion}`).charAt(0)}
        </span>
      ))}
    </span>
  );
}
