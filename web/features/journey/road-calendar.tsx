import './road-calendar.css';
import type { Journey } from '../../../contract/journey.ts';
import type { Method } from '../../../domain/method.ts';
import { AnchorButton } from '../../components/anchor-button.tsx';
import { Card } from '../../components/card.tsx';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { occasionWords } from './occasion-words.ts';
import { RoadOccasionRow } from './road-occasion-row.tsx';

/** When the group meets along the road: days to decide on, proposals around them, and all of it as a calendar file. */
export function RoadCalendar({ method, journey }: { method: Method; journey: Journey }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const collaboration = useSlug();
  const mayWrite = useMay('write-content');
  if (journey.calendar.length === 0) return null;
  return (
    <Card
      className="road-calendar"
      title={t('journey.calendar.title')}
      aside={
        <AnchorButton
          href={`/api/collaborations/${collaboration}/journey/${method.id}/calendar.ics?locale=${locale}`}
          icon="calendar"
          download
        >
          {t('journey.calendar.download')}
        </AnchorButton>
      }
    >
      <p className="muted">{t('journey.calendar.lead')}</p>
      <ol className="road-occasions">
        {journey.calendar.map((occasion) => {
          const words = occasionWords(i18n, method, occasion);
          const key = `${occasion.station}/${occasion.kind}/${occasion.index}`;
          return words ? <RoadOccasionRow key={key} {...{ method: method.id, occasion, words, mayWrite }} /> : null;
        })}
      </ol>
    </Card>
  );
}
