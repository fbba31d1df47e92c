import { useState } from 'react';
import type { RoadOccasion } from '../../../contract/journey.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Pill } from '../../components/pill.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import type { OccasionWords } from './occasion-words.ts';
import { useFixDate } from './use-fix-date.ts';

export type RoadOccasionRowProps = { method: string; occasion: RoadOccasion; words: OccasionWords; mayWrite: boolean };

/** One occasion: what it is, its day, and whether the town has decided it. */
export function RoadOccasionRow({ method, occasion, words, mayWrite }: RoadOccasionRowProps) {
  const { t, format } = useI18n();
  const { date, isFixed } = occasion;
  return (
    <li className="road-occasion">
      <span className="road-occasion-what">
        <strong>{t('journey.stationNumber', { number: words.number, title: words.station })}</strong>
        <span className="muted">{words.what}</span>
      </span>
      <span className="road-occasion-state">
        {date ? (
          <>
            <time dateTime={date}>{format.date(date)}</time>
            <Pill tone={isFixed ? 'green' : 'amber'} icon={isFixed ? 'check' : undefined}>
              {t(isFixed ? 'journey.calendar.fixed' : 'journey.calendar.proposal')}
            </Pill>
          </>
        ) : (
          t('journey.calendar.noRoom')
        )}
      </span>
      {mayWrite ? <FixDate method={method} occasion={occasion} words={words} /> : null}
    </li>
  );
}

function FixDate({ method, occasion, words }: Omit<RoadOccasionRowProps, 'mayWrite'>) {
  const { t, format } = useI18n();
  const [chosen, setChosen] = useState<string | null>(null);
  const fix = useFixDate(method, occasion);
  const date = chosen ?? occasion.date;
  const canLetGo = occasion.isFixed && date === occasion.date;
  const place = { number: words.number, what: words.what };

  function decide(next: string | null): void {
    const said =
      next === null ? t('journey.calendar.released', place) : t('journey.calendar.kept', { ...place, date: format.date(next) });
    fix.mutate(next, {
      onSuccess: () => {
        setChosen(null);
        notify(said);
      },
    });
  }

  return (
    <span className="road-occasion-fix no-print">
      <DateField label={t('journey.calendar.dateOf', place)} hideLabel value={date} onChange={setChosen} />
      {canLetGo ? (
        <Button busy={fix.isPending} onClick={() => decide(null)}>
          {t('journey.calendar.letGo')}
        </Button>
      ) : (
        <Button busy={fix.isPending} disabled={date === null} onClick={() => decide(date)}>
          {t('journey.calendar.keep')}
        </Button>
      )}
      <ProblemNotice error={fix.error} />
    </span>
  );
}
