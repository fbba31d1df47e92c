import type { Locale } from '../../../domain/method.ts';
import { languages } from '../../components/look-choices.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** The language that a group writes in; each reader still chooses the language of the pages. */
export function LanguageChoice({ value, onChange }: { value: Locale; onChange: (language: Locale) => void }) {
  const { t } = useI18n();
  return (
    <RadioGroup
      label={t('settings.language')}
      hint={t('settings.languageHint')}
      layout="row"
      value={value}
      options={languages}
      onChange={onChange}
    />
  );
}
