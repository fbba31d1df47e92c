import { useQueryClient } from '@tanstack/react-query';

import { nameLimit } from '../../../domain/text-limits.ts';
import type { CollaborationSettings } from '../../../contract/collaborations.ts';
import { Card } from '../../components/card.tsx';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { languages } from '../../components/look-choices.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import type { RecordSaver } from '../../lib/use-record-saver.ts';
import { LanguageChoice } from './language-choice.tsx';

export type SettingsRecord = RecordSaver<CollaborationSettings>;

/** What the collaboration is called. Saved while one writes. */
export function TownSettings({ record }: { record: SettingsRecord }) {
  const { t } = useI18n();
  const { value, set } = record;
  return (
    <Card title={t('settings.town')} aside={<SaveState state={record.state} onRetry={() => void record.flush()} />}>
      <div className="stack" data-gap="4">
        <TextField
          label={t('settings.name')}
          hint={t('settings.nameHint')}
          maxLength={nameLimit}
          error={value.name.trim() === '' ? t('fields.required') : null}
          value={value.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          label={t('settings.municipality')}
          maxLength={nameLimit}
          value={value.municipality}
          onChange={(municipality) => set({ municipality })}
        />
        <LanguageChoice value={value.language} onChange={(language) => set({ language })} />
        <p className="small muted">{t('settings.address', { address: `${location.origin}/s/${value.slug}` })}</p>
      </div>
    </Card>
  );
}

/** Two people who changed the same setting choose side by side. */
export function SettingsConflict({ record }: { record: SettingsRecord }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  return (
    <ConflictDialog
      conflict={record.conflict}
      fields={[
        { key: 'name', label: t('settings.name') },
        { key: 'municipality', label: t('settings.municipality') },
        {
          key: 'language',
          label: t('settings.language'),
          show: (language) => languages.find(({ value }) => value === language)?.label,
        },
        {
          key: 'emergency',
          label: t('settings.emergency'),
          show: (lines) => (lines as CollaborationSettings['emergency']).map((line) => `${line.label} ${line.number}`).join(', '),
        },
        {
          key: 'references',
          label: t('references.title'),
          show: (lines) => (lines as CollaborationSettings['references']).map(({ label }) => label).join(', '),
        },
      ]}
      onResolve={(chosen) => void record.resolve(chosen).then(() => queries.invalidateQueries())}
    />
  );
}
