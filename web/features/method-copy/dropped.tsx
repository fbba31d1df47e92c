import { Link } from '@tanstack/react-router';
import { exerciseAddress } from '../../../domain/method-copy.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useTry } from '../../lib/use-try.ts';
import type { CopyInUse, UseMethodCopy } from './use-method-copy.ts';

/** Exercises and fields that the original has dropped and the town has answered or kept: it may go on using them. */
export function Dropped({ data, copy }: { data: CopyInUse; copy: UseMethodCopy }) {
  const { t } = useI18n();
  const { busy, problem, attempt } = useTry();
  const collab = useSlug();
  const isKept = (address: string) => data.copy.kept.includes(address);
  const rows = data.earlier
    .map((one) => ({ ...one, address: exerciseAddress(one.station, one.exercise.key) }))
    .filter(({ address, answered }) => answered || isKept(address));
  if (rows.length === 0) return null;
  return (
    <Card title={t('methodCopy.dropped')}>
      <p>{t('methodCopy.droppedLead')}</p>
      <ProblemNotice error={problem} />
      <ul role="list" className="copy-exercises">
        {rows.map(({ station, exercise, address }) => (
          <li key={address} className="copy-exercise">
            <span className="copy-exercise-words">
              <Link to="/s/$collab/station/$station/$exercise" params={{ collab, station, exercise: exercise.key }}>
                {exercise.title}
              </Link>
              <span className="small muted">{exercise.fields.map(({ label }) => label).join(' · ')}</span>
            </span>
            <Button
              size="small"
              busy={busy === address}
              onClick={() => void attempt(address, () => copy.keep({ station, exercise: exercise.key }, !isKept(address)))}
            >
              {t(isKept(address) ? 'methodCopy.stopKeeping' : 'methodCopy.keep')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
