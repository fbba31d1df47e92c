import './emergency-numbers.css';
import { useI18n } from '../lib/i18n.ts';

type EmergencyNumber = { label: string; number: string; note: string; checkedOn: string | null };

/** Who to call at once. Without the town's own numbers, the national ones. */
export function EmergencyNumbers({ numbers }: { numbers?: readonly EmergencyNumber[] | undefined }) {
  const { t, format } = useI18n();
  const shown = numbers && numbers.length > 0 ? numbers : nationalNumbers(t);
  const dates = new Set(shown.flatMap((line) => line.checkedOn ?? []));
  const [onlyDate] = dates.size === 1 ? dates : [];
  const checked = (date: string) => t('emergency.checkedOn', { date: format.date(date) });
  return (
    <>
      <p>{t('emergency.lead')}</p>
      <ul role="list" className="emergency-list">
        {shown.map((line) => (
          <li key={line.label}>
            <strong>{line.label}</strong>
            <a className="emergency-number" href={`tel:${line.number.replace(/[^\d+]/g, '')}`}>
              {line.number}
            </a>
            <span className="small muted">
              {line.note}
              {line.checkedOn && !onlyDate ? ` ${checked(line.checkedOn)}.` : null}
            </span>
          </li>
        ))}
      </ul>
      {onlyDate ? <p className="small muted">{checked(onlyDate)}</p> : null}
    </>
  );
}

function nationalNumbers(t: ReturnType<typeof useI18n>['t']): EmergencyNumber[] {
  return (['emergency', 'police', 'social', 'support'] as const).map((name) => ({
    label: t(`emergency.${name}Name`),
    number: t(`emergency.${name}Number`),
    note: t(`emergency.${name}Note`),
    checkedOn: null,
  }));
}
