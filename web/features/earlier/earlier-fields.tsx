import './earlier.css';
import type { EarlierContent } from '../../../contract/method-copy.ts';
import type { ExercisePlace } from '../../../contract/method.ts';
import type { Field } from '../../../domain/method.ts';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { EarlierAnswers } from './earlier-answers.tsx';
import { useEarlier, useEarlierContent } from './use-earlier.ts';

/** On the page of an exercise: answers to fields that it has no more. */
export function EarlierFields({ place }: { place: ExercisePlace }) {
  const { t } = useI18n();
  const isHere = useEarlier(place.method).some(
    ({ station, exercise, fields }) => station === place.station && exercise === place.exercise && fields.length > 0,
  );
  const content = useEarlierContent(isHere ? place : undefined);
  if (!content.data) return null;
  return (
    <Card id="earlier">
      <Disclosure summary={<h2>{t('methodCopy.earlierAnswers')}</h2>}>
        <div className="stack" data-gap="5">
          {content.data.exercise.fields.map((field) => (
            <section key={field.key}>
              <h3>{field.label}</h3>
              <EarlierAnswers field={field as Field} content={content.data as EarlierContent} />
            </section>
          ))}
        </div>
      </Disclosure>
    </Card>
  );
}
