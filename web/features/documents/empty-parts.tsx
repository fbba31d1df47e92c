import { Link } from '@tanstack/react-router';
import { type EmptyPart, emptyPlanParts, type PlanChapter } from '../../../domain/plan-chapters.ts';
import type { PlanContent } from '../../../domain/plan.ts';
import { Notice } from '../../components/notice.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { type I18n, useI18n } from '../../lib/i18n.ts';
import { partLink } from '../plan/part-links.ts';

/** Where in the plan a chapter is written. */
const tabOf = (chapter: PlanChapter): string => (chapter === 'activities' ? 'goals' : chapter);

/** What the document will leave out because nothing is written there; each leads to its place. Stops nothing. */
export function EmptyParts({ plan, onLeave }: { plan: PlanContent; onLeave: () => void }) {
  const { t } = useI18n();
  const slug = useSlug();
  const empty = emptyPlanParts(plan);
  if (empty.length === 0) return null;
  return (
    <Notice title={t('freeze.empty', { count: empty.length })}>
      <ul>
        {empty.map((one) => (
          <li key={`${one.chapter}/${one.part}`}>
            <Link {...partLink(slug, tabOf(one.chapter))} onClick={onLeave}>
              {emptyWords(one, t)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function emptyWords({ chapter, part }: EmptyPart, t: I18n['t']): string {
  const title = t(`plan.chapter.${chapter}`);
  return part === null
    ? t('freeze.emptyChapter', { chapter: title })
    : t('freeze.emptyPart', { chapter: title, part: t(`plan.part.${part}`) });
}
