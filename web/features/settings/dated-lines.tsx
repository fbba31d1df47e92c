/* oxlint-disable react/no-array-index-key -- lines have no id, and their order is part of the value */
import './settings.css';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { moved, OrderButtons } from '../../components/order-buttons.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { today } from '../../lib/clock.ts';
import { useI18n } from '../../lib/i18n.ts';
import type { SettingsRecord } from './town-settings.tsx';

type DatedLine = { label: string; checkedOn: string | null };

export type DatedLinesProps<Line extends DatedLine> = {
  record: SettingsRecord;
  title: string;
  lead: string;
  add: string;
  /** A new line, as it stands before anything is written in it. */
  fresh: Line;
  most: number;
  lines: readonly Line[];
  write: (lines: Line[]) => void;
  /** The fields of one line. */
  children: (line: Line, change: (patch: Partial<Line>) => void) => ReactNode;
};

/** Lines that must be right, edited in place: their order, and for each the day it was last checked. */
export function DatedLines<Line extends DatedLine>(props: DatedLinesProps<Line>) {
  const { record, title, lead, add, fresh, most, lines, write, children } = props;
  const { t } = useI18n();
  const changeAt = (at: number) => (patch: Partial<Line>) =>
    write(lines.map((line, other) => (other === at ? { ...line, ...patch } : line)));
  return (
    <Card title={title} aside={<SaveState state={record.state} onRetry={() => void record.flush()} />}>
      <p className="muted">{lead}</p>
      <ol role="list" className="emergency-lines">
        {lines.map((line, at) => (
          <li key={at}>
            <div className="emergency-line">{children(line, changeAt(at))}</div>
            <div className="emergency-line-actions">
              <Checked line={line} onCheck={() => changeAt(at)({ checkedOn: today() } as Partial<Line>)} />
              <OrderButtons
                at={at}
                count={lines.length}
                words={{
                  up: t('settings.emergencyUp', { label: line.label }),
                  down: t('settings.emergencyDown', { label: line.label }),
                  remove: t('settings.emergencyRemove', { label: line.label }),
                }}
                onMove={(by) => write(moved(lines, at, by))}
                onRemove={() => write(lines.filter((_, other) => other !== at))}
              />
            </div>
          </li>
        ))}
      </ol>
      <Button icon="plus" disabled={lines.length >= most} onClick={() => write([...lines, fresh])}>
        {add}
      </Button>
    </Card>
  );
}

function Checked({ line, onCheck }: { line: DatedLine; onCheck: () => void }) {
  const { t, format } = useI18n();
  return (
    <span className="cluster small">
      <span className="muted">
        {line.checkedOn ? t('settings.checkedOn', { date: format.date(line.checkedOn) }) : t('settings.checkedNever')}
      </span>
      {line.checkedOn === today() ? null : (
        <Button size="small" icon="check" onClick={onCheck}>
          {t('settings.checkedToday')}
        </Button>
      )}
    </span>
  );
}
