/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */
import './timeline.css';
import { useLayoutEffect, useRef } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { shareOfYears } from '../lib/share-of-years.ts';
import { Disclosure } from './disclosure.tsx';
import type { TimelineBar, TimelineRow } from './timeline-row.ts';
import { TimelineTable } from './timeline-table.tsx';

export type { TimelineBar, TimelineRow } from './timeline-row.ts';

export type TimelineProps = {
  startYear: number;
  endYear: number;
  rows: readonly TimelineRow[];
  /** ISO date; a line is drawn when it falls inside. */
  today: string;
};

/** Bars over years, with today; the same as a table under it. */
export function Timeline({ startYear, endYear, rows, today }: TimelineProps) {
  const { t } = useI18n();
  const years = Array.from({ length: Math.max(1, endYear - startYear + 1) }, (_, index) => startYear + index);
  const share = (month: string, end = false) => shareOfYears(month, { startYear, endYear, end });
  const at = share(today);
  const scroller = useRef<HTMLDivElement>(null);
  // Where the years do not fit, one sees now first.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && at > 0 && at <= 1) element.scrollLeft = at * element.scrollWidth - element.clientWidth / 2;
  }, [at]);
  if (rows.length === 0) return <p className="muted">{t('timeline.empty')}</p>;
  return (
    <div>
      <div
        ref={scroller}
        className="timeline-scroll"
        role="region"
        tabIndex={0}
        aria-label={t('timeline.region', { from: String(startYear), to: String(endYear) })}
      >
        <div
          className="timeline"
          style={{ '--years': years.length } as React.CSSProperties}
          aria-hidden={rows.every((row) => row.bars.every((bar) => !bar.link)) || undefined}
        >
          <div className="timeline-corner" />
          {years.map((year) => (
            <div key={year} className="timeline-year">
              {year}
            </div>
          ))}
          {rows.map((row) => (
            <div key={row.id} className="timeline-row">
              <div className="timeline-label">{row.label}</div>
              <div className="timeline-track">
                {row.bars.map((bar) => (
                  <TimelineItem key={bar.id} bar={bar} from={share(bar.from)} to={share(bar.to, true)} />
                ))}
              </div>
            </div>
          ))}
          {at > 0 && at < 1 ? (
            <div className="timeline-today" style={{ '--at': at } as React.CSSProperties}>
              <span>
                <b>{t('timeline.today')}</b>
              </span>
            </div>
          ) : null}
        </div>
      </div>
      <Disclosure summary={t('timeline.list')}>
        <TimelineTable rows={rows} />
      </Disclosure>
    </div>
  );
}

/** Where words no longer fit to the right of where a bar begins. */
const lateFrom = 0.66;

function TimelineItem({ bar, from, to }: { bar: TimelineBar; from: number; to: number }) {
  const style = { '--from': from, '--to': to } as React.CSSProperties;
  return (
    <div className="timeline-item" data-tone={bar.tone ?? 'spruce'} data-late={from > lateFrom || undefined} style={style}>
      <span className="timeline-words">{bar.link ? bar.link(bar.label) : bar.label}</span>
      <span className="timeline-shape" />
    </div>
  );
}
