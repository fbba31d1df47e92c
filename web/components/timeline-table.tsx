import './plain-table.css';
import { useI18n } from '../lib/i18n.ts';
import type { TimelineRow } from './timeline-row.ts';

/** The timeline as a table: what, under what, from and to. */
export function TimelineTable({ rows }: { rows: readonly TimelineRow[] }) {
  const { t, format } = useI18n();
  const month = (iso: string) => format.date(`${iso.slice(0, 7)}-01`, 'month');
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{t('timeline.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('timeline.what')}</th>
          <th scope="col">{t('timeline.under')}</th>
          <th scope="col">{t('timeline.from')}</th>
          <th scope="col">{t('timeline.to')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) =>
          row.bars.map((bar) => (
            <tr key={bar.id}>
              <th scope="row">{bar.label}</th>
              <td>{row.label}</td>
              <td>{month(bar.from)}</td>
              <td>{month(bar.to)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
