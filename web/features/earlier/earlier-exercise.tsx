import './earlier.css';
import { Link } from '@tanstack/react-router';
import type { ExercisePlace } from '../../../contract/method.ts';
import type { Field, Method, Station } from '../../../domain/method.ts';
import { Card } from '../../components/card.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { PrintMenu } from '../exercise/print-menu.tsx';
import { NotHere } from '../journey/not-here.tsx';
import { EarlierAnswers } from './earlier-answers.tsx';
import { useEarlierContent } from './use-earlier.ts';

/** An exercise that the town has hidden or that the method no longer has: what was answered in it, to read and print. */
export function EarlierExercise({ method, station, exercise }: { method: Method; station: Station; exercise: string }) {
  const { t } = useI18n();
  const collab = useSlug();
  const mayChange = useMay('change-settings');
  const place: ExercisePlace = { method: method.id, station: station.key, exercise };
  const content = useEarlierContent(place);
  if (content.isLoading) return <PageLoading />;
  if (!content.data) return <NotHere />;
  const { exercise: shown, why } = content.data;
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to="/s/$collab/station/$station" params={{ collab, station: station.key }}>
            {t('journey.stationNumber', { number: station.number, title: station.shortTitle })}
          </Link>
        }
        title={shown.title}
        lead={shown.purpose}
        actions={<PrintMenu place={place} />}
      />
      <div className="stack" data-gap="5">
        <Notice
          title={t(why === 'hidden' ? 'methodCopy.hiddenByYou' : 'methodCopy.fromEarlier')}
          actions={
            mayChange ? (
              <LinkButton to="/s/$collab/method/$method" params={{ collab, method: method.id }}>
                {t('methodCopy.toCopy')}
              </LinkButton>
            ) : undefined
          }
        >
          {t(why === 'hidden' ? 'methodCopy.hiddenHow' : 'methodCopy.earlierHow')}
        </Notice>
        {shown.fields.map((field) => (
          <Card key={field.key} title={field.label}>
            <EarlierAnswers field={field as Field} content={content.data} />
          </Card>
        ))}
      </div>
    </>
  );
}
