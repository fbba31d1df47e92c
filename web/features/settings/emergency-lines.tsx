/* oxlint-disable react/no-array-index-key -- lines have no id, and their order is part of the value */
import './settings.css';
import type { EmergencyLine } from '../../../contract/collaborations.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import type { SettingsRecord } from './town-settings.tsx';

const most = 12;

/** Today as an ISO date, by the clock of the one who checks. */
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** The numbers one step away on every page: edited in place, each with the day it was last checked. */
export function EmergencyLines({ record }: { record: SettingsRecord }) {
  const { t } = useI18n();
  const lines = record.value.emergency;
  const write = (emergency: EmergencyLine[]) => record.set({ emergency });
  const change = (at: number, patch: Partial<EmergencyLine>) =>
    write(lines.map((line, other) => (other === at ? { ...line, ...patch } : line)));
  const move = (at: number, by: -1 | 1) => {
    const next = [...lines];
    next.splice(at + by, 0, ...next.splice(at, 1));
    write(next);
  };
  return (
    <Card title={t('settings.emergency')} aside={<SaveState state={record.state} onRetry={() => void record.flush()} />}>
      <p className="muted">{t('settings.emergencyLead')}</p>
      <ol role="list" className="emergency-lines">
        {lines.map((line, at) => (
          <li key={at}>
            <Line line={line} onChange={(patch) => change(at, patch)} />
            <div className="emergency-line-actions">
              <Checked line={line} onCheck={() => change(at, { checkedOn: today() })} />
              <span className="cluster">
                <Button variant="plain" icon="arrow-up" iconOnly disabled={at === 0} onClick={() => move(at, -1)}>
                  {t('settings.emergencyUp', { label: line.label })}
                </Button>
                <Button variant="plain" icon="arrow-down" iconOnly disabled={at === lines.length - 1} onClick={() => move(at, 1)}>
                  {t('settings.emergencyDown', { label: line.label })}
                </Button>
                <Button variant="plain" icon="trash" iconOnly onClick={() => write(lines.filter((_, other) => other !== at))}>
                  {t('settings.emergencyRemove', { label: line.label })}
                </Button>
              </span>
            </div>
          </li>
        ))}
      </ol>
      <Button
        icon="plus"
        disabled={lines.length >= most}
        onClick={() =>
          write([
            ...lines,
            { label: t('settings.emergencyNewLabel'), number: t('settings.emergencyNewNumber'), note: '', checkedOn: null },
          ])
        }
      >
        {t('settings.emergencyAdd')}
      </Button>
    </Card>
  );
}

function Line({ line, onChange }: { line: EmergencyLine; onChange: (patch: Partial<EmergencyLine>) => void }) {
  const { t } = useI18n();
  const required = (value: string) => (value.trim() === '' ? t('fields.required') : null);
  return (
    <div className="emergency-line">
      <TextField
        label={t('settings.emergencyLabel')}
        maxLength={120}
        error={required(line.label)}
        value={line.label}
        onChange={(label) => onChange({ label })}
      />
      <TextField
        label={t('settings.emergencyNumber')}
        type="tel"
        maxLength={120}
        error={required(line.number)}
        value={line.number}
        // Another number is another thing to check.
        onChange={(number) => onChange({ number, checkedOn: null })}
      />
      <TextField
        className="emergency-line-note"
        label={t('settings.emergencyNote')}
        maxLength={300}
        value={line.note}
        onChange={(note) => onChange({ note })}
      />
    </div>
  );
}

function Checked({ line, onCheck }: { line: EmergencyLine; onCheck: () => void }) {
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
