import { Select } from '../../components/select.tsx';
import { useI18n } from '../../lib/i18n.ts';

export type Months = { startMonth: number | null; endMonth: number | null };

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** First and last month, or the year alone. The end never stands before the start. */
export function MonthRange({
  start,
  end,
  onChange,
}: {
  start: number | null;
  end: number | null;
  onChange: (months: Months) => void;
}) {
  const { t, format } = useI18n();
  const option = (month: number) => ({ value: String(month), label: format.month(month) });
  return (
    <div className="plan-pair">
      <Select
        label={t('plan.activity.from')}
        value={start === null ? null : String(start)}
        placeholder={t('plan.activity.wholeYear')}
        onClear={() => onChange({ startMonth: null, endMonth: null })}
        options={months.map(option)}
        onChange={(month) =>
          onChange({ startMonth: Number(month), endMonth: end !== null && end < Number(month) ? Number(month) : end })
        }
      />
      <Select
        label={t('plan.activity.to')}
        value={end === null ? null : String(end)}
        placeholder={start === null ? t('plan.activity.wholeYear') : t('plan.activity.sameMonth')}
        onClear={() => onChange({ startMonth: start, endMonth: null })}
        disabled={start === null}
        options={months.filter((month) => start === null || month >= start).map(option)}
        onChange={(month) => onChange({ startMonth: start, endMonth: Number(month) })}
      />
    </div>
  );
}
