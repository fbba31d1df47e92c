import { Link } from '@tanstack/react-router';
import type { LawLine } from '../../../domain/law-view.ts';
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

/** Each point of the law: in place, partly or missing, what it is based on, and where it is made. */
export function LawLines({ lines }: { lines: readonly LawLine[] }) {
  const { t, format } = useI18n();
  const collab = useSlug();
  return (
    <Card title={t('law.points')}>
      <ul className="law-lines" role="list">
        {lines.map(({ point, paragraph, state, params, page }) => {
          const said =
            typeof params['date'] === 'string' && params['date'] !== ''
              ? { ...params, date: format.date(params['date']) }
              : params;
          return (
            <li key={point}>
              <div className="cluster" data-justify="between">
                <strong>
                  {t('law.paragraph', { paragraph })} {t(`law.point.${point}`)}
                </strong>
                <Pill tone={tones[state]} icon={state === 'in-place' ? 'check' : undefined}>
                  {t(`law.state.${state}`)}
                </Pill>
              </div>
              <p className="muted">{t(`law.asks.${point}`)}</p>
              <p>{t(`law.based.${point}.${state}` as 'law.based.picture.missing', said)}</p>
              {state === 'in-place' || page === 'law' ? null : (
                <Link to={pages[page]} params={{ collab }}>
                  {t(`law.make.${page}`)}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
