import '../features/method-copy/method-copy.css';
import { Link, useParams } from '@tanstack/react-router';
import { compareWithOriginal } from '../../domain/method-copy.ts';
import { Card } from '../components/card.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { CopyStation } from '../features/method-copy/copy-station.tsx';
import { CopyFrame } from '../features/method-copy/copy-frame.tsx';
import { Differences } from '../features/method-copy/differences.tsx';
import { Dropped } from '../features/method-copy/dropped.tsx';
import { ownerToAddress } from '../features/method-copy/owner-address.ts';
import { ToSettle } from '../features/method-copy/to-settle.tsx';
import type { CopyInUse, UseMethodCopy } from '../features/method-copy/use-method-copy.ts';
import { useCollaboration } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';

/** A town makes a method its own: what it hides, adds and says in other words, and where that differs from the original. */
export function MethodCopyPage() {
  const { method } = useParams({ from: '/s/$collab/method/$method' });
  return <CopyFrame method={method}>{(data, copy) => <CopyView data={data} copy={copy} />}</CopyFrame>;
}

function CopyView({ data, copy }: { data: CopyInUse; copy: UseMethodCopy }) {
  const { t } = useI18n();
  const { slug, name } = useCollaboration();
  const differences = compareWithOriginal(data.words, data.copy);
  const method = data.original.id;
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            <Link to="/s/$collab/settings" params={{ collab: slug }}>
              {t('settings.eyebrow', { town: name })}
            </Link>
            {` · ${data.original.title}`}
          </>
        }
        title={t('methodCopy.title')}
        lead={t('methodCopy.lead')}
      />
      <div className="split">
        <div className="stack" data-gap="5">
          <ToSettle data={data} copy={copy} differences={differences} />
          <Dropped data={data} copy={copy} />
          {data.words.stations.map((station) => (
            <CopyStation key={station.key} station={station} data={data} copy={copy} differences={differences} />
          ))}
        </div>
        <div className="stack" data-gap="5">
          <Differences data={data} copy={copy} differences={differences} />
          <Card title={t('methodCopy.registers')}>
            <p className="small muted">{t('methodCopy.registersLead')}</p>
            <ul className="copy-facts">
              {data.words.registers.map(({ key, title }) => (
                <li key={key}>
                  <Link
                    to="/s/$collab/method/$method/texts/$owner"
                    params={{ collab: slug, method, owner: ownerToAddress(`register:${key}`) }}
                  >
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </>
  );
}
