import { AnchorButton } from '../../components/anchor-button.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { documentFileHref, documentFormats } from './document-files-links.ts';

/** The document as PDF, Word and data, side by side. */
export function DownloadLinks({ id, name }: { id: string; name: string }) {
  const { t, locale } = useI18n();
  const slug = useSlug();
  return (
    <div className="cluster" data-gap="1" role="group" aria-label={t('documents.download')}>
      {documentFormats.map((format) => (
        <AnchorButton key={format} variant="plain" icon="download" href={documentFileHref(slug, id, { format, locale })} download>
          <span className="visually-hidden">{name}, </span>
          {t(`documents.formats.${format}`)}
        </AnchorButton>
      ))}
    </div>
  );
}
