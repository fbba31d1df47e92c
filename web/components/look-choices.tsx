import type { Locale } from '../../domain/method.ts';
import { setLocale, useI18n } from '../lib/i18n.ts';
import { setTheme, type Theme, themes, useTheme } from '../lib/theme.ts';
import { Select } from './select.tsx';

/** Each language in its own words. */
export const languages: readonly { value: Locale; label: string }[] = [
  { value: 'sv', label: 'Svenska' },
  { value: 'en', label: 'English' },
];

const themeKeys = { system: 'look.themeSystem', light: 'look.themeLight', dark: 'look.themeDark' } as const;

/** Choice of language and look; shown at once and kept on this device. `onChange` can keep it with the account too. */
export function LookChoices({ onChange }: { onChange?: (choice: { locale: Locale } | { theme: Theme }) => void }) {
  const { t, locale } = useI18n();
  const theme = useTheme();
  return (
    <div className="look-choices">
      <Select
        label={t('look.language')}
        value={locale}
        options={languages}
        onChange={(chosen) => {
          void setLocale(chosen);
          onChange?.({ locale: chosen });
        }}
      />
      <Select
        label={t('look.theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(themeKeys[value]) }))}
        onChange={(chosen) => {
          setTheme(chosen);
          onChange?.({ theme: chosen });
        }}
      />
    </div>
  );
}
