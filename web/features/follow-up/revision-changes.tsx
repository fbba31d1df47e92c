import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RevisionAnswer } from '../../../domain/revision.ts';
import { api } from '../../lib/api.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { partLink } from '../plan/part-links.ts';

/** What the revision wants changed before the next version, each with a way to the place where it is changed. */
export function RevisionChanges({ answers }: { answers: readonly RevisionAnswer[] }) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const plan = useQuery(api.plan.get.queryOptions({ input: { collaboration } }));
  const rows = plan.data ? [...plan.data.plan.goals, ...plan.data.plan.activities] : [];
  const lines = answers.flatMap(({ of, id, why }) => {
    if (of === 'texts') return [{ id, why, title: t('revision.texts'), to: partLink(collaboration, 'vision') }];
    const row = rows.find((one) => one.id === id);
    if (of === 'picture' || !row) return [];
    const title = row.title || t(of === 'goal' ? 'plan.goal.untitled' : 'plan.activity.untitled');
    return [{ id, why, title, to: partLink(collaboration, 'goals', { kind: of, id }) }];
  });
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{t('revision.toChange')}</h3>
      <ul className="follow-lines" role="list">
        {lines.map(({ id, why, title, to }) => (
          <li key={id}>
            <Link {...to}>{title}</Link>
            {why ? <p>{why}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
