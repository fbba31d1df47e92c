import './documents.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DocumentListItem } from '../../../contract/documents.ts';
import type { DocumentKind } from '../../../domain/document.ts';
import { Card } from '../../components/card.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { VersionPill } from '../../components/version-pill.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { ConfirmationBar } from '../confirmation/confirmation-bar.tsx';
import { DownloadLinks } from './download-links.tsx';
import { HashLine } from './hash-line.tsx';

/** Documents of one kind: the newest version large, earlier ones as lines; what to do first while there is none. */
export function DocumentKindCard({
  kind,
  items,
  empty,
}: {
  kind: DocumentKind;
  items: readonly DocumentListItem[];
  empty: ReactNode;
}) {
  const { t } = useI18n();
  const [newest, ...older] = items;
  return (
    <Card title={t(`documents.kinds.${kind}`)}>
      {newest ? (
        <div className="stack" data-gap="5">
          <Newest item={newest} />
          {older.length > 0 ? <Older items={older} /> : null}
        </div>
      ) : (
        empty
      )}
    </Card>
  );
}

function Newest({ item }: { item: DocumentListItem }) {
  const { t, format } = useI18n();
  const slug = useSlug();
  const name = t(`documents.kindVersionAtStart.${item.kind}`, { number: item.number });
  return (
    <article className="document-newest" aria-label={name}>
      <div className="cluster" data-gap="2" data-justify="between">
        <div className="cluster" data-gap="2">
          <VersionPill version={item.number} />
          <span className="small muted">{t('documents.frozenOn', { date: format.date(item.frozenAt) })}</span>
        </div>
        <HashLine sha256={item.sha256} />
      </div>
      {item.title ? <h3>{item.title}</h3> : null}
      {item.confirmations.total > 0 ? (
        <ConfirmationBar counts={item.confirmations} />
      ) : (
        <p className="muted">{t('confirm.nobody')}</p>
      )}
      <div className="cluster" data-gap="2" data-justify="between">
        <LinkButton variant="primary" to="/s/$collab/documents/$id" params={{ collab: slug, id: item.id }}>
          {t('documents.open', { number: item.number })}
        </LinkButton>
        <DownloadLinks id={item.id} name={name} />
      </div>
    </article>
  );
}

function Older({ items }: { items: readonly DocumentListItem[] }) {
  const { t, format } = useI18n();
  const slug = useSlug();
  return (
    <section className="document-older">
      <h3>{t('documents.older')}</h3>
      <ul role="list">
        {items.map((item) => (
          <li key={item.id}>
            <span>
              <Link to="/s/$collab/documents/$id" params={{ collab: slug, id: item.id }}>
                {t('common.version', { version: item.number })}
              </Link>
              <small>
                {t('documents.frozenOn', { date: format.date(item.frozenAt) })}
                {item.confirmations.total > 0
                  ? ` · ${t('confirm.decidedCount', { decided: item.confirmations.decided, total: item.confirmations.total })}`
                  : ''}
              </small>
            </span>
            <HashLine sha256={item.sha256} />
          </li>
        ))}
      </ul>
    </section>
  );
}
