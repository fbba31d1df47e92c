import type { ReferenceLine } from '../../../contract/collaborations.ts';
import { addMonths } from '../../../domain/dates.ts';
import { Icon } from '../../components/icon.tsx';
import { Pill } from '../../components/pill.tsx';
import { today } from '../../lib/clock.ts';
import { useI18n } from '../../lib/i18n.ts';

/** Months after which a line should be checked again. */
const checkedForMonths = 6;

/** What there is to look up, each with its page and how fresh it is. */
export function ReferenceList({ lines }: { lines: readonly ReferenceLine[] }) {
  return (
    <ul role="list" className="reference-list">
      {lines.map((line) => (
        <li key={line.label} className="card reference">
          <h2>{line.label}</h2>
          <p>{line.note}</p>
          <div className="cluster">
            <Freshness checkedOn={line.checkedOn} />
            {line.address ? <PageLink address={line.address} label={line.label} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function PageLink({ address, label }: { address: string; label: string }) {
  const { t } = useI18n();
  return (
    <a href={address} target="_blank" rel="noreferrer noopener" className="reference-link">
      <Icon name="external" size={16} />
      {new URL(address).host.replace(/^www\./, '')}
      <span className="visually-hidden"> {t('references.opens', { label })}</span>
    </a>
  );
}

function Freshness({ checkedOn }: { checkedOn: string | null }) {
  const { t, format } = useI18n();
  if (checkedOn === null)
    return (
      <Pill tone="amber" icon="warning">
        {t('references.neverChecked')}
      </Pill>
    );
  const isOld = addMonths(checkedOn, checkedForMonths) < today();
  const words = t('settings.checkedOn', { date: format.date(checkedOn) });
  return isOld ? (
    <Pill tone="amber" icon="clock">
      {words}
    </Pill>
  ) : (
    <Pill tone="outline">{words}</Pill>
  );
}
