import { lineLimit, nameLimit } from '../../../domain/text-limits.ts';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { DatedLines } from './dated-lines.tsx';
import type { SettingsRecord } from './town-settings.tsx';

/** The numbers one step away on every page. */
export function EmergencyLines({ record }: { record: SettingsRecord }) {
  const { t } = useI18n();
  const required = (value: string) => (value.trim() === '' ? t('fields.required') : null);
  return (
    <DatedLines
      record={record}
      title={t('settings.emergency')}
      lead={t('settings.emergencyLead')}
      add={t('settings.emergencyAdd')}
      fresh={{ label: t('settings.emergencyNewLabel'), number: t('settings.emergencyNewNumber'), note: '', checkedOn: null }}
      most={12}
      lines={record.value.emergency}
      write={(emergency) => record.set({ emergency })}
    >
      {(line, change) => (
        <>
          <TextField
            label={t('settings.emergencyLabel')}
            maxLength={nameLimit}
            error={required(line.label)}
            value={line.label}
            onChange={(label) => change({ label })}
          />
          <TextField
            label={t('settings.emergencyNumber')}
            type="tel"
            maxLength={nameLimit}
            error={required(line.number)}
            value={line.number}
            // Another number is another thing to check.
            onChange={(number) => change({ number, checkedOn: null })}
          />
          <TextField
            className="emergency-line-note"
            label={t('settings.emergencyNote')}
            maxLength={lineLimit}
            value={line.note}
            onChange={(note) => change({ note })}
          />
        </>
      )}
    </DatedLines>
  );
}
