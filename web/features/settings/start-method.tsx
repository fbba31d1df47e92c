import type { StartMethod as Method } from '../../../contract/set-up.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** Which method a new collaboration begins with; nothing to choose while there is only one. */
export function StartMethod({
  methods,
  value,
  onChange,
}: {
  methods: readonly Method[];
  value: string | null;
  onChange: (method: string) => void;
}) {
  const { t } = useI18n();
  if (methods.length < 2) return null;
  return (
    <RadioGroup
      label={t('settings.startMethod')}
      hint={t('settings.startMethodHint')}
      value={value ?? methods[0]!.id}
      options={methods.map(({ id, title, lead }) => ({ value: id, label: title, hint: lead }))}
      onChange={onChange}
    />
  );
}
