import { Link } from '@tanstack/react-router';
import { Icon } from '../../components/icon.tsx';
import type { LinkTarget } from '../../components/link-target.ts';
import { useI18n } from '../../lib/i18n.ts';

export type WayPoint = { title: string; link: LinkTarget };

/** The one before and the one after, as two large links at the foot of a page. */
export function WayOn({ label, previous, next }: { label: string; previous: WayPoint | null; next: WayPoint | null }) {
  const { t } = useI18n();
  if (!previous && !next) return null;
  return (
    <nav className="way-on no-print" aria-label={label}>
      {previous ? (
        <Link {...previous.link} className="way-link" data-way="previous">
          <small>
            <Icon name="arrow-left" size={16} /> {t('common.previous')}
          </small>
          <strong>{previous.title}</strong>
        </Link>
      ) : null}
      {next ? (
        <Link {...next.link} className="way-link" data-way="next">
          <small>
            {t('common.next')} <Icon name="arrow-right" size={16} />
          </small>
          <strong>{next.title}</strong>
        </Link>
      ) : null}
    </nav>
  );
}
