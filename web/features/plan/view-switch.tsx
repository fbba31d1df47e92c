import { useI18n } from '../../lib/i18n.ts';

const looks = ['grid', 'list'] as const;
type Look = (typeof looks)[number];

/** The same activities drawn in two ways. */
export function ViewSwitch({ value, onChange }: { value: Look; onChange: (look: Look) => void }) {
  const { t } = useI18n();
  return (
    <div role="group" aria-label={t('plan.look.label')} className="view-switch no-print">
      {looks.map((look) => (
        <button key={look} type="button" aria-pressed={look === value} onClick={() => onChange(look)}>
          {t(`plan.look.${look}`)}
        </button>
      ))}
    </div>
  );
}
