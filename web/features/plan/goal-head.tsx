import { type Goal, isRunningGoal } from '../../../domain/plan.ts';
import { Menu } from '../../components/menu.tsx';
import { Pill } from '../../components/pill.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { GoalTargets } from './goal-targets.tsx';
import { usePlan } from './plan-context.tsx';
import { SmartLetters } from './smart-ticks.tsx';
import { usePlanDialog } from './use-plan-dialog.ts';
import { sayRefusal, stepTarget, usePlanRows } from './use-plan-rows.ts';

/** A goal at the head of its row: number and name, measure, targets year by year, SMART. */
export function GoalHead({ goal, number }: { goal: Goal; number: number }) {
  const { t, format } = useI18n();
  const { slug, view, mayWrite } = usePlan();
  const { move, save, put } = usePlanRows('goals', slug);
  const { open } = usePlanDialog();
  const ids = view.plan.goals.map(({ id }) => id);
  const step = (by: -1 | 1) => {
    const before = stepTarget(ids, goal.id, by);
    return before === undefined ? undefined : () => void move(goal.id, before);
  };
  const [up, down] = [step(-1), step(1)];
  const takeUp = () => void save(goal.id, { endedOn: null, endedWhy: '' }, goal.version).then(put).catch(sayRefusal);
  const name = goal.title.trim() || t('plan.goal.untitled');
  return (
    <div className="goal-head">
      <div className="goal-head-name">
        <button type="button" className="goal-head-open" aria-haspopup="dialog" onClick={() => open('goal', goal.id)}>
          {number}. {name}
        </button>
        {mayWrite ? (
          <Menu
            variant="plain"
            size="small"
            icon="more"
            iconOnly
            label={t('plan.goal.menu', { title: name })}
            items={[
              { label: t('plan.goal.change'), icon: 'edit', onSelect: () => open('goal', goal.id) },
              ...(isRunningGoal(goal) ? [] : [{ label: t('plan.goal.takeUp'), icon: 'undo' as const, onSelect: takeUp }]),
              { label: t('plan.moveUp'), icon: 'arrow-up', disabled: !up, onSelect: () => up?.() },
              { label: t('plan.moveDown'), icon: 'arrow-down', disabled: !down, onSelect: () => down?.() },
            ]}
          />
        ) : null}
      </div>
      {goal.endedOn ? (
        <p className="small">
          <Pill tone="outline">{t('plan.goal.endedOn', { date: format.date(goal.endedOn) })}</Pill> {goal.endedWhy}
        </p>
      ) : null}
      {goal.measure.trim() ? <p className="small muted">{t('plan.goal.measureIs', { measure: goal.measure })}</p> : null}
      <GoalTargets goal={goal} />
      {isRunningGoal(goal) ? <SmartLetters goal={goal} /> : null}
    </div>
  );
}
