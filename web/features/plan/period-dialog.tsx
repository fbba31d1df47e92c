import { useQueryClient } from '@tanstack/react-query';
import { lineLimit, longestText } from '../../../domain/text-limits.ts';
import type { PlanFrameView } from '../../../contract/plan-view.ts';
import { planYears as limits } from '../../../domain/plan-period.ts';
import { isRunningGoal, softGoalLimit } from '../../../domain/plan.ts';
import { Button } from '../../components/button.tsx';
import { ConflictDialog, type ConflictField } from '../../components/conflict-dialog.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { client } from '../../lib/client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useRecordSaver } from '../../lib/use-record-saver.ts';
import { LeavingDialog, type Period, useLeaving } from './leaving-period.tsx';
import { usePlan } from './plan-context.tsx';
import { patchPlan } from './use-plan-rows.ts';

/** Years to choose among before and after this one. */
const yearsAround = 12;

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
  const { slug, view, thisYear } = usePlan();
  const queryClient = useQueryClient();
  const leaving = useLeaving();
  const record = useRecordSaver<PlanFrameView>({
    row: view.plan,
    draftKey: `plan/${slug}/frame`,
    save: (patch, version) =>
      leaving.save(patch, (leave) => client.plan.update({ collaboration: slug, ...patch, version, leave })),
    onSaved: (frame) => patchPlan(queryClient, slug, (plan) => ({ ...plan, ...frame })),
  });
  const { title, startYear, endYear, goalLimitReason } = record.value;
  const setPeriod = (period: Period) => {
    if (leaving.mayBecome(period)) record.set(period);
  };
  const fields: ConflictField<PlanFrameView>[] = [
    { key: 'title', label: t('plan.title') },
    { key: 'startYear', label: t('plan.firstYear') },
    { key: 'endYear', label: t('plan.lastYear') },
    { key: 'goalLimitReason', label: t('plan.goalLimitReason') },
  ];
  return (
    <div className="stack">
      <TextField
        label={t('plan.title')}
        value={title}
        maxLength={lineLimit}
        audience={t('fields.audienceGroup')}
        onChange={(next) => record.set({ title: next })}
      />
      <div className="plan-pair">
        <YearSelect
          label={t('plan.firstYear')}
          value={startYear}
          from={Math.min(startYear, thisYear) - yearsAround}
          to={Math.max(startYear, thisYear) + yearsAround}
          onChange={(next) => setPeriod({ startYear: next, endYear: keptEnd(next, endYear) })}
        />
        <YearSelect
          label={t('plan.lastYear')}
          value={endYear}
          from={startYear}
          to={startYear + limits.longest - 1}
          onChange={(next) => setPeriod({ startYear, endYear: next })}
        />
      </div>
      <p className="small muted">{t('plan.periodHint')}</p>
      {view.plan.goals.filter(isRunningGoal).length > softGoalLimit || goalLimitReason !== '' ? (
        <TextArea
          label={t('plan.goalLimitReason')}
          hint={t('plan.goalLimitHint', { limit: softGoalLimit })}
          value={goalLimitReason}
          maxLength={longestText}
          onChange={(next) => record.set({ goalLimitReason: next })}
        />
      ) : null}
      <div className="cluster" data-justify="between">
        <SaveState state={record.state} onRetry={() => void record.flush()} />
        <Button variant="primary" onClick={() => void record.flush().then(onClose)}>
          {t('common.done')}
        </Button>
      </div>
      <LeavingDialog
        asked={leaving.asked}
        onKeep={() => {
          record.set({ startYear: view.plan.startYear, endYear: view.plan.endYear });
          leaving.close();
        }}
        onLeave={(period) => {
          leaving.allow();
          record.set(period);
        }}
      />
      <ConflictDialog conflict={record.conflict} fields={fields} onResolve={(chosen) => void record.resolve(chosen)} />
    </div>
  );
}

/** The last year stays where it is, unless the period would end before it begins or be longer than a plan may be. */
export function keptEnd(startYear: number, endYear: number): number {
  return Math.min(Math.max(endYear, startYear), startYear + limits.longest - 1);
}

type YearSelectProps = { label: string; value: number; from: number; to: number; onChange: (year: number) => void };

function YearSelect({ label, value, from, to, onChange }: YearSelectProps) {
  const first = Math.max(limits.earliest, from);
  const years = Array.from({ length: Math.min(limits.latest, to) - first + 1 }, (_, index) => String(first + index));
  return (
    <Select
      label={label}
      value={String(value)}
      options={years.map((year) => ({ value: year, label: year }))}
      onChange={(year) => onChange(Number(year))}
    />
  );
}
