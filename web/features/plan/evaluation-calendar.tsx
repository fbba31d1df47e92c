import type { EvaluationRow } from '../../../domain/plan.ts';
import { compareWords } from '../../../domain/word-order.ts';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Pill } from '../../components/pill.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { usePlan } from './plan-context.tsx';
import { QuickLine } from '../../components/quick-line.tsx';
import { usePlanDialog } from './use-plan-dialog.ts';
import { usePlanRows } from './use-plan-rows.ts';

/** The follow-ups by date; those without a date last. */
export function EvaluationCalendar() {
  const { t } = useI18n();
  const { slug, view, mayWrite } = usePlan();
  const rows = usePlanRows('evaluation', slug);
  const { open } = usePlanDialog();
  const byDate = view.plan.evaluation.toSorted((a, b) => compareWords(a.dueOn ?? '9', b.dueOn ?? '9') || a.position - b.position);
  const next = byDate.find(({ dueOn }) => dueOn !== null && dueOn >= view.today);
  return (
    <Card title={t('plan.evaluation.title')}>
      <div className="stack">
        {byDate.length === 0 ? (
          <EmptyState icon="calendar" level={3} title={t('plan.evaluation.emptyTitle')}>
            {t('plan.evaluation.empty')}
          </EmptyState>
        ) : (
          <ol role="list" className="evaluation-list">
            {byDate.map((row) => (
              <EvaluationItem key={row.id} row={row} isNext={row === next} />
            ))}
          </ol>
        )}
        {mayWrite ? (
          <QuickLine
            draftKey={`plan/${slug}/new-evaluation`}
            label={t('plan.evaluation.newLabel')}
            showLabel
            onAdd={async (what) => open('evaluation', (await rows.add({ what })).id)}
          />
        ) : null}
      </div>
    </Card>
  );
}

function EvaluationItem({ row, isNext }: { row: EvaluationRow; isNext: boolean }) {
  const { t, format } = useI18n();
  const { view, nameOf } = usePlan();
  const { open } = usePlanDialog();
  const isPast = row.dueOn !== null && row.dueOn < view.today;
  const facts = [row.how, nameOf(row.actorId), row.documented].filter((fact) => fact.trim() !== '');
  return (
    <li className="evaluation-item" data-past={isPast || undefined}>
      <div className="evaluation-date">
        {row.dueOn ? <DateSheet date={row.dueOn} /> : <span className="muted">{t('plan.evaluation.noDate')}</span>}
      </div>
      <div className="grow">
        <div className="cluster">
          <button type="button" className="link-like" aria-haspopup="dialog" onClick={() => open('evaluation', row.id)}>
            {row.what.trim() || t('plan.evaluation.untitled')}
          </button>
          {isNext ? (
            <Pill tone="amber" strong>
              {t('plan.evaluation.next')}
            </Pill>
          ) : null}
          {isPast ? <Pill tone="outline">{t('plan.evaluation.past')}</Pill> : null}
        </div>
        {facts.length > 0 ? <p className="small muted">{facts.join(' · ')}</p> : null}
        <span className="visually-hidden">{row.dueOn ? format.date(row.dueOn) : null}</span>
      </div>
    </li>
  );
}

/** Day, month and year under each other, like a leaf of a calendar. */
function DateSheet({ date }: { date: string }) {
  const { format } = useI18n();
  const [year, month, day] = date.split('-').map(Number);
  return (
    <span className="date-sheet" aria-hidden="true">
      <b>{day}</b>
      <span>{format.month(month!, 'short').replace('.', '')}</span>
      <small>{year}</small>
    </span>
  );
}
