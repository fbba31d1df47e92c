import { lineLimit, nameLimit, rowLimit } from '../../../domain/text-limits.ts';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { DatedLines } from './dated-lines.tsx';
import type { SettingsRecord } from './town-settings.tsx';

/** Laws, authorities and pages to look up. */
export function ReferenceLines({ record }: { record: SettingsRecord }) {
  const { t } = useI18n();
  const isAddress = (text: string) => text === '' || /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text);
  return (
    <DatedLines
      record={record}
      title={t('references.title')}
      lead={t('references.settingsLead')}
      add={t('references.add')}
      fresh={{ label: t('references.fresh'), note: '', address: '', checkedOn: null }}
      most={60}
      lines={record.value.references}
      write={(references) => record.set({ references })}
    >
      {(line, change) => (
        <>
          <TextField
            label={t('references.label')}
            maxLength={nameLimit}
            error={line.label.trim() === '' ? t('fields.required') : null}
            value={line.label}
            onChange={(label) => change({ label })}
          />
          <TextField
            label={t('references.address')}
            type="url"
            maxLength={rowLimit}
            error={isAddress(line.address) ? null : t('references.addressWrong')}
            value={line.address}
            onChange={(address) => change({ address, checkedOn: null })}
          />
          <TextArea
            className="emergency-line-note"
            label={t('references.note')}
            rows={2}
            maxLength={lineLimit}
            value={line.note}
            // Another wording of a law is another thing to check.
            onChange={(note) => change({ note, checkedOn: null })}
          />
        </>
      )}
    </DatedLines>
  );
}
