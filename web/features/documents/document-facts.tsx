import './documents.css';
import type { DocumentView } from '../../../contract/documents.ts';
import { Card } from '../../components/card.tsx';
import { CopyLink } from '../../components/copy-link.tsx';
import { Icon } from '../../components/icon.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { documentFileHref, documentFormats } from './document-files-links.ts';

/** The files of a version, and how to check that a printout is it. */
export function DocumentFacts({ document }: { document: DocumentView }) {
  const { t, format } = useI18n();
  return (
    <Card title={t('documents.about')}>
      <div className="stack" data-gap="4">
        <p className="small muted">{t('documents.frozenOn', { date: format.dateTime(document.frozenAt) })}</p>
        {document.snapshot.kind === 'plan' && document.snapshot.threads ? (
          <p className="small muted">{t('documents.hasThreads')}</p>
        ) : null}
        <Files id={document.id} />
        <div className="stack" data-gap="1">
          <strong>{t('documents.hash')}</strong>
          <code className="hash-whole">{document.sha256.match(/.{8}/g)?.join(' ')}</code>
          <p className="small muted">{t('documents.hashWhy')}</p>
        </div>
        <CopyLink label={t('documents.verifyLink')} url={document.verifyUrl} hint={t('documents.verifyHint')} />
      </div>
    </Card>
  );
}

function Files({ id }: { id: string }) {
  const { t, locale } = useI18n();
  const slug = useSlug();
  return (
    <ul role="list" className="file-list">
      {documentFormats.map((format) => (
        <li key={format}>
          <a href={documentFileHref(slug, id, { format, locale })} download>
            <span className="file-list-sign">
              <Icon name="download" />
            </span>
            <span>
              <strong>{t(`documents.formats.${format}`)}</strong>
              <small>{t(`documents.formatHints.${format}`)}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
