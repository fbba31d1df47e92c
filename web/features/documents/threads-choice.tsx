import { Checkbox } from '../../components/checkbox.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { templateHref } from './document-files-links.ts';

/** Whether the version tells why each goal and activity is in the plan, with a way to read that first. */
export function ThreadsChoice({ value, onChange }: { value: boolean; onChange: (value: boolean) => void }) {
  const { t, locale } = useI18n();
  const slug = useSlug();
  return (
    <div className="stack" data-gap="1">
      <Checkbox label={t('freeze.threads')} hint={t('freeze.threadsHint')} checked={value} onChange={onChange} />
      {value ? (
        <a className="small" href={templateHref(slug, 'preview', locale, { threads: true })} target="_blank" rel="noopener">
          {t('freeze.threadsRead')}
          <span className="visually-hidden"> ({t('common.newWindow')})</span>
        </a>
      ) : null}
    </div>
  );
}
