import { Link } from '@tanstack/react-router';
import type { CollaborationSummary } from '../../../contract/collaborations.ts';
import { useI18n } from '../../lib/i18n.ts';
import { RailJourney } from './rail-journey.tsx';

/** The town's navigation: the journey first, then the registers. */
export function Rail({ collaboration }: { collaboration: CollaborationSummary }) {
  const { t } = useI18n();
  const params = { collab: collaboration.slug };
  const { counts } = collaboration;
  return (
    <nav aria-label={t('shell.mainNavigation')} className="rail-nav">
      <Link to="/" className="rail-town" title={t('shell.changeCollaboration')}>
        <span className="small muted">{t('shell.collaboration')}</span>
        <strong>{collaboration.name}</strong>
      </Link>
      <ul role="list" className="rail-list">
        <RailLink to="/s/$collab" params={params} label={t('shell.start')} exact />
        <RailLink to="/s/$collab/journey" params={params} label={t('shell.journey')} />
      </ul>
      <RailJourney collaboration={collaboration} />
      <hr />
      <ul role="list" className="rail-list" aria-label={t('shell.registers')}>
        <RailLink to="/s/$collab/actors" params={params} label={t('shell.actors')} count={counts.actors} />
        <RailLink to="/s/$collab/registers" params={params} label={t('shell.registersPage')} />
        <RailLink to="/s/$collab/plan" params={params} label={t('shell.plan')} />
        <RailLink to="/s/$collab/missions" params={params} label={t('shell.missions')} />
        <RailLink to="/s/$collab/follow-up" params={params} label={t('shell.followUp')} />
        <RailLink to="/s/$collab/documents" params={params} label={t('shell.documents')} count={counts.documents} />
        <RailLink to="/s/$collab/members" params={params} label={t('shell.members')} count={counts.members} />
        <RailLink to="/s/$collab/settings" params={params} label={t('shell.settings')} />
      </ul>
    </nav>
  );
}

type RailLinkProps = {
  to:
    | '/s/$collab'
    | '/s/$collab/journey'
    | '/s/$collab/actors'
    | '/s/$collab/registers'
    | '/s/$collab/plan'
    | '/s/$collab/missions'
    | '/s/$collab/follow-up'
    | '/s/$collab/documents'
    | '/s/$collab/members'
    | '/s/$collab/settings';
  params: { collab: string };
  label: string;
  count?: number;
  exact?: boolean;
};

function RailLink({ to, params, label, count, exact = false }: RailLinkProps) {
  const { format } = useI18n();
  return (
    <li>
      <Link to={to} params={params} className="rail-link" activeOptions={{ exact }}>
        <span>{label}</span>
        {count ? <span className="rail-count">{format.number(count)}</span> : null}
      </Link>
    </li>
  );
}
