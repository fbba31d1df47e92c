import { Link } from '@tanstack/react-router';
import type { Exercise, Method } from '../../../domain/method.ts';
import { Card } from '../../components/card.tsx';
import { Pill } from '../../components/pill.tsx';
import { useCollaboration } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useJourney, useMethod } from './use-method.ts';

/** What the methods that the town uses as lenses ask at a station. @source inventory S00 */
export function LensCards({ method, station }: { method: Method; station: string }) {
  const { lenses } = useCollaboration();
  return lenses.map((lens) => <LensCard key={lens} lens={lens} over={{ method: method.id, station }} />);
}

function LensCard({ lens, over }: { lens: string; over: { method: string; station: string } }) {
  const { t } = useI18n();
  const { slug } = useCollaboration();
  const method = useMethod(lens).data;
  const journey = useJourney(lens).data;
  const addresses = method?.lens.find((view) => view.method === over.method && view.station === over.station)?.exercises ?? [];
  const found = addresses.flatMap((address) => {
    const [station, key] = address.split('/');
    const exercise = method?.stations.find((one) => one.key === station)?.exercises.find((one) => one.key === key);
    return station && exercise ? [{ station, exercise }] : [];
  });
  if (!method || found.length === 0) return null;
  const stateOf = (station: string, { key }: Exercise) =>
    journey?.stations.find((one) => one.station === station)?.exercises.find((one) => one.exercise === key)?.status;
  return (
    <Card title={t('journey.lens', { method: method.title })}>
      <div className="stack" data-gap="3">
        <p className="muted">{t('journey.lensLead')}</p>
        <ul className="lens-list" role="list">
          {found.map(({ station, exercise }) => {
            const status = stateOf(station, exercise);
            return (
              <li key={`${station}/${exercise.key}`}>
                <Link to="/s/$collab/station/$station/$exercise" params={{ collab: slug, station, exercise: exercise.key }}>
                  {exercise.title}
                </Link>{' '}
                {exercise.kind === 'exercise' ? null : <span className="small muted">{t(`exercise.${exercise.kind}`)}</span>}{' '}
                {status === 'begun' || status === 'done' ? (
                  <Pill tone={status === 'done' ? 'green' : 'spruce'}>{t(`journey.status.${status}`)}</Pill>
                ) : null}
              </li>
            );
          })}
        </ul>
      </div>
    </Card>
  );
}
