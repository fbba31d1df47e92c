import '../features/about/about.css';
import { AnchorButton } from '../components/anchor-button.tsx';
import { Card } from '../components/card.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Promises } from '../features/about/promises.tsx';
import { SourceList } from '../features/about/source-list.tsx';
import { useI18n } from '../lib/i18n.ts';

/** What Ringar is, what it promises, on whose thoughts it builds, and under which licence. */
export function AboutPage() {
  const { t } = useI18n();
  return (
    <>
      <PageHeader eyebrow={t('shell.about')} title={t('about.title')} tabTitle={t('shell.about')} lead={t('about.lead')} />
      <div className="about">
        <Card title={t('about.promisesTitle')}>
          <Promises />
        </Card>
        <div className="split" data-side="equal">
          <Card title={t('about.sourcesTitle')}>
            <div className="stack" data-gap="5">
              <p>{t('about.sourcesLead')}</p>
              <SourceList />
            </div>
          </Card>
          <Card title={t('about.licenceTitle')}>
            <div className="stack">
              <p>{t('about.licence')}</p>
              <p>{t('about.typeface')}</p>
              <p>{t('about.api')}</p>
              <div className="cluster">
                <AnchorButton href="/api/docs" icon="document">
                  {t('about.apiLink')}
                </AnchorButton>
              </div>
            </div>
          </Card>
        </div>
      </div>
    </>
  );
}
