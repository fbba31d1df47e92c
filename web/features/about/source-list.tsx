import { PageLoading } from '../../components/page-loading.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useMethodSources } from './use-method-sources.ts';

/** Every source of every method on board, with those who stand behind it. */
export function SourceList() {
  const { t } = useI18n();
  const { data } = useMethodSources();
  if (!data) return <PageLoading />;
  return (
    <div className="stack" data-gap="5">
      {data.map((method) => (
        <section key={method.id}>
          <h3>{method.title}</h3>
          <ul role="list" className="about-sources" aria-label={t('about.sourcesOf', { method: method.title })}>
            {method.sources.map((source) => (
              <li key={source.title}>
                <strong>{source.title}</strong> <span className="muted">({source.year})</span>
                <div className="small muted">{source.principals}</div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
