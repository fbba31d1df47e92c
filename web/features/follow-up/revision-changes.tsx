import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { askedInRevision, type RevisionAnswer, type RevisionOf } from '../../../domain/revision.ts';
import { api } from '../../lib/api.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { partLink } from '../plan/part-links.ts';

/** What the revision wants changed before the next version, each with a way to the place where it is changed. */
export function RevisionChanges({ answers }: { answers: readonly RevisionAnswer[] }) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const plan = useQuery(api.plan.get.queryOptions({ input: { collaboration } }));
  const whyOf = (asked: RevisionOf, row: string) => answers.find(({ of, id }) => of === asked && id === row)?.why;
  const rows = askedInRevision(plan.data?.plan ?? { goals: [], activities: [] }, []).map(({ of, row: { id, title } }) => ({
    ...{ id, why: whyOf(of, id), to: partLink(collaboration, 'goals', { kind: of, id }) },
    title: title || t(of === 'goal' ? 'plan.goal.untitled' : 'plan.activity.untitled'),
  }));
  const texts = { id: 'texts', why: whyOf('texts', 'texts'), to: partLink(collaboration, 'vision'), title: t('revision.texts') };
  const lines = [...rows, texts].filter(({ why }) => why !== undefined);
  if (lines.length === 0) return null;
  return (
    <div className="stack" data-gap="2">
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
