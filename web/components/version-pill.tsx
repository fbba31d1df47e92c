import { useI18n } from '../lib/i18n.ts';
import { Pill } from './pill.tsx';

/** Says whether this is a draft or a frozen version: `<VersionPill version={3} />`, `<VersionPill savedAt={date} />`. */
export function VersionPill({ version, savedAt }: { version?: number | null; savedAt?: Date | null }) {
  const { t, format } = useI18n();
  if (version) {
    return (
      <Pill tone="green" icon="lock">
        {t('common.version', { version })}
      </Pill>
    );
  }
  const saved = savedAt ? ` · ${t('save.saved', { time: format.time(savedAt) }).toLocaleLowerCase()}` : '';
  return <Pill tone="spruce">{t('common.draft') + saved}</Pill>;
}
