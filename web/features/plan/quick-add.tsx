import { useRef, useState } from 'react';
import type { Goal } from '../../../domain/plan.ts';
import { Icon } from '../../components/icon.tsx';
import { readDraft } from '../../lib/drafts.ts';
import { useI18n } from '../../lib/i18n.ts';
import { usePlan } from './plan-context.tsx';
import { QuickLine } from '../../components/quick-line.tsx';
import { usePlanRows } from './use-plan-rows.ts';

/** Adds an activity by its title alone, in the cell where it belongs; stays open for the next. Esc closes. */
export function QuickAdd({ goal, year }: { goal: Goal; year: number }) {
  const { t } = useI18n();
  const { slug, mayWrite } = usePlan();
  const rows = usePlanRows('activities', slug);
  const draftKey = `plan/${slug}/new-activity/${goal.id}/${year}`;
  // What is half-written from before a reload is in sight.
  const [open, setOpen] = useState(() => readDraft(draftKey) !== null);
  const opener = useRef<HTMLButtonElement>(null);
  if (!mayWrite) return null;
  const where = { goal: goal.title || t('plan.goal.untitled'), year: String(year) };
  if (!open) {
    return (
      <button ref={opener} type="button" className="quick-add" onClick={() => setOpen(true)}>
        <Icon name="plus" size={16} />
        {t('plan.activity.add')}
        <span className="visually-hidden"> {t('plan.activity.addWhere', where)}</span>
      </button>
    );
  }
  return (
    <QuickLine
      draftKey={draftKey}
      label={t('plan.activity.newIn', where)}
      placeholder={t('plan.activity.newPlaceholder')}
      onAdd={(title) => rows.add({ goalId: goal.id, year, title })}
      onClose={() => {
        setOpen(false);
        requestAnimationFrame(() => opener.current?.focus());
      }}
    />
  );
}
