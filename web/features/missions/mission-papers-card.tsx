import { Link } from '@tanstack/react-router';
import type { DocumentListItem } from '../../../contract/documents.ts';
import { Card } from '../../components/card.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

/** The frozen papers of missions, gathered by mission. Nothing while there is none. */
export function MissionPapersCard({ items }: { items: readonly DocumentListItem[] }) {
  const { t, format } = useI18n();
  const collab = useSlug();
  if (items.length === 0) return null;
  const groups = [...Map.groupBy(items, ({ subjectId }) => subjectId)];
  return (
    <Card title={t('missions.papers')}>
      <div className="stack" data-gap="5">
        {groups.map(([id, papers]) => (
          <section key={id} className="document-older" aria-label={papers[0]!.title}>
            <h3>
              <Link to="/s/$collab/missions/$mission" params={{ collab, mission: id }}>
                {papers[0]!.title}
              </Link>
            </h3>
            <ul role="list">
              {papers.map((item) => (
                <li key={item.id}>
                  <span>
                    <Link to="/s/$collab/documents/$id" params={{ collab, id: item.id }}>
                      {item.paper ? t(`missions.paper.${item.paper}`) : t('documents.kinds.mission')}
                    </Link>
                    <small>{t('documents.frozenOn', { date: format.date(item.frozenAt) })}</small>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
