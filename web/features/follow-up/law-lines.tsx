import { Link } from '@tanstack/react-router';
import type { LawLine, LawPart, LawState } from '../../../domain/law-view.ts';
import { Card } from '../../components/card.tsx';
import { Pill } from '../../components/pill.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

const tones = { 'in-place': 'green', partly: 'amber', missing: 'outline' } as const;
const pages = {
  registers: '/s/$collab/registers',
  plan: '/s/$collab/plan',
  documents: '/s/$collab/documents',
  members: '/s/$collab/members',
  'board-report': '/s/$collab/board-report',
  revision: '/s/$collab/revision',
} as const;

/** Each point of the law: what is there, what is missing, and where it is made. */
export function LawLines({ lines }: { lines: readonly LawLine[] }) {
  const { t, format } = useI18n();
  const collab = useSlug();
  const day = (value: unknown) => (typeof value === 'string' && value !== '' ? format.date(value) : '');
  const worded = ({ params }: LawPart) => ({
    ...params,
    date: day(params['date']),
    due: day(params['due']),
    frozenOn: day(params['frozenOn']),
  });
  return (
    <Card title={t('law.points')}>
      <ul className="law-lines" role="list">
        {lines.map(({ point, paragraph, state, parts, draft, page }) => (
          <li key={point}>
            <div className="cluster" data-justify="between">
              <strong>
                {t('law.paragraph', { paragraph })} {t(`law.point.${point}`)}
              </strong>
              {parts.length > 1 ? <LawPill state={state} /> : null}
            </div>
            <p className="muted">{t(`law.asks.${point}`)}</p>
            <ul className="law-parts" role="list">
              {parts.map((one) => (
                <li key={one.part}>
                  <LawPill state={one.state} />
                  <span>{t(`law.part.${one.part}.${one.state}` as 'law.part.picture-rows.missing', worded(one))}</span>
                </li>
              ))}
            </ul>
            {draft ? <p className="small muted">{t('law.draftCauses', draft)}</p> : null}
            {state === 'in-place' || page === 'law' ? null : (
              <Link to={pages[page]} params={{ collab }}>
                {t(`law.make.${page}`)}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function LawPill({ state }: { state: LawState }) {
  const { t } = useI18n();
  return (
    <Pill tone={tones[state]} icon={state === 'in-place' ? 'check' : undefined}>
      {t(`law.state.${state}`)}
    </Pill>
  );
}
