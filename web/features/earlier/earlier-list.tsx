import './earlier.css';
import { Link } from '@tanstack/react-router';
import { Card } from '../../components/card.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useEarlier } from './use-earlier.ts';

/** Under the exercises of a station: those with answers that it no longer shows. */
export function EarlierList({ method, station }: { method: string; station: string }) {
  const { t } = useI18n();
  const collab = useSlug();
  const here = useEarlier(method).filter((one) => one.station === station);
  if (here.length === 0) return null;
  return (
    <Card title={t('methodCopy.earlierAnswers')}>
      <p className="small muted">{t('methodCopy.earlierAnswersLead')}</p>
      <ul className="earlier-list">
        {here.map(({ exercise, title, why, fields }) => (
          <li key={exercise}>
            <Link
              to="/s/$collab/station/$station/$exercise"
              params={{ collab, station, exercise }}
              {...(fields.length > 0 ? { hash: 'earlier' } : {})}
            >
              {title}
            </Link>
            <span className="small muted">
              {fields.length > 0 ? fields.join(' · ') : t(why === 'hidden' ? 'methodCopy.hiddenByYou' : 'methodCopy.fromEarlier')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
