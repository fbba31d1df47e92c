import { addMonths } from '../../../../domain/dates.ts';
import { DateField } from '../../../components/date-field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { useI18n } from '../../../lib/i18n.ts';
import { useLiveValue } from '../../live-text/use-live-value.ts';
import { type FieldViewProps, valueKey } from '../field-props.ts';

const longestMonths = 120;

/** A first day and a number of months, decided together; shows the last day and what the method recommends. */
export function PeriodField({ field, method }: FieldViewProps) {
  const { t, format } = useI18n();
  const startsOn = useLiveValue<string>(valueKey(field, 'startsOn'));
  const months = useLiveValue<number>(valueKey(field, 'months'));
  const { min, max } = method.months;
  const isUnusual = months.value !== undefined && (months.value < min || months.value > max);
  return (
    <div className="stack">
      <div className="period-fields">
        <DateField
          label={t('exercise.startsOn')}
          value={startsOn.value ?? null}
          disabled={!startsOn.writable}
          onChange={(value) => startsOn.set(value ?? undefined)}
        />
        <NumberField
          label={t('exercise.months')}
          hint={t('exercise.monthsHint', { min, max })}
          unit={t('exercise.monthsUnit')}
          min={1}
          max={longestMonths}
          value={months.value ?? null}
          disabled={!months.writable}
          onChange={(value) => months.set(value === null ? undefined : Math.round(value))}
        />
      </div>
      {startsOn.value && months.value ? (
        <p className="period-sum">
          <strong>
            {format.date(startsOn.value, 'month')} – {format.date(addMonths(startsOn.value, months.value), 'month')}
          </strong>
        </p>
      ) : null}
      {isUnusual ? <Notice tone="amber">{t('exercise.monthsUnusual', { min, max })}</Notice> : null}
    </div>
  );
}
