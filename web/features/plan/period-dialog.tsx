import { useQueryClient } from '@tanstack/react-query';
import type { PlanFrameView } from '../../../contract/plan-view.ts';
import { periodProblem } from '../../../domain/plan-period.ts';
import { Button } from '../../components/button.tsx';
import { ConflictDialog, type ConflictField } from '../../components/conflict-dialog.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { TextField } from '../../components/text-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { client } from '../../lib/client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useRecordSaver } from '../../lib/use-record-saver.ts';
import { softGoalLimit } from '../../../domain/plan.ts';
import { usePlan } from './plan-context.tsx';
import { patchPlan } from './use-plan-rows.ts';

/** Name and period of the plan, and why it has more than five goals when it has. */
export function PeriodDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog open={open} onClose={onClose} title={t('plan.changePeriod')} keepOpen>
      <PeriodForm onClose={onClose} />
    </Dialog>
  );
}

function PeriodForm({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const { slug, view } = usePlan();
  const queryClient = useQueryClient();
  const record = useRecordSaver<PlanFrameView>({
    row: view.plan,
    draftKey: `plan/${slug}/frame`,
    save: (patch, version) => client.plan.update({ collaboration: slug, ...patch, version }),
    onSaved: (frame) => patchPlan(queryClient, slug, (plan) => ({ ...plan, ...frame })),
  });
  const { title, startYear, endYear, goalLimitReason } = record.value;
  const problem = periodProblem({ startYear, endYear });
  const years = record.state.kind === 'refused' && problem ? t(`plan.blocker.${problem.code}`, params(problem)) : null;
  const fields: ConflictField<PlanFrameView>[] = [
    { key: 'title', label: t('plan.title') },
    { key: 'startYear', label: t('plan.firstYear') },
    { key: 'endYear', label: t('plan.lastYear') },
    { key: 'goalLimitReason', label: t('plan.goalLimitReason') },
  ];
  return (
    <div className="stack">
      <TextField label={t('plan.title')} value={title} maxLength={300} audience={t('fields.audienceGroup')} onChange={(next) => record.set({ title: next })} />
      <div className="plan-pair">
        <YearField label={t('plan.firstYear')} value={startYear} onChange={(next) => record.set({ startYear: next })} />
        <YearField label={t('plan.lastYear')} value={endYear} onChange={(next) => record.set({ endYear: next })} error={years} />
      </div>
      <p className="small muted">{t('plan.periodHint')}</p>
      {view.plan.goals.length > softGoalLimit || goalLimitReason !== '' ? (
        <TextArea
          label={t('plan.goalLimitReason')}
          hint={t('plan.goalLimitHint', { limit: softGoalLimit })}
          value={goalLimitReason}
          maxLength={100_000}
          onChange={(next) => record.set({ goalLimitReason: next })}
        />
      ) : null}
      <div className="cluster" data-justify="between">
        <SaveState state={record.state} onRetry={() => void record.flush()} />
        <Button variant="primary" onClick={() => void record.flush().then(onClose)}>
          {t('common.done')}
        </Button>
      </div>
      <ConflictDialog conflict={record.conflict} fields={fields} onResolve={(chosen) => void record.resolve(chosen)} />
    </div>
  );
}

/** A year is no quantity: it is written without spaces, and a half-written one is not saved. */
function YearField({ label, value, onChange, error }: { label: string; value: number; onChange: (year: number) => void; error?: string | null }) {
  return <NumberField label={label} value={value} min={1990} max={2200} plain error={error} onChange={(year) => year !== null && Number.isInteger(year) && onChange(year)} />;
}

/** Numbers of a problem as words, since years are written without spaces. */
export function params(problem: object): Record<string, string> {
  return Object.fromEntries(Object.entries(problem).map(([key, value]) => [key, String(value)]));
}
