import { type ComponentType, lazy, Suspense } from 'react';
import type { ExercisePlace } from '../../../contract/method.ts';
import type { Exercise, Method } from '../../../domain/method.ts';
import { Notice } from '../../components/notice.tsx';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { FieldFrame } from './field-frame.tsx';
import { fieldViewOf } from './field-types.tsx';
import { ReadItems } from './read-items.tsx';

export type ExerciseFieldsProps = { exercise: Exercise; method: Method; place: ExercisePlace };

// Belong to one exercise, so the others do not fetch them.
const FreezeStartDecision = lazy(async () => ({
  default: (await import('./start-decision/freeze-start-decision.tsx')).FreezeStartDecision,
}));
const StartVerdicts = lazy(async () => ({ default: (await import('./start-decision/start-verdicts.tsx')).StartVerdicts }));

/** What a few exercises show besides their fields, by exercise key. */
const extras: Record<string, { Before?: ComponentType<ExerciseFieldsProps>; After?: ComponentType<ExerciseFieldsProps> }> = {
  'start-decision': { Before: StartVerdicts, After: FreezeStartDecision },
};

/** The fields of an exercise, each in its frame. Members outside the core group see what is asked, not what is written. */
export function ExerciseFields(props: ExerciseFieldsProps) {
  const { t } = useI18n();
  const { exercise, method, place } = props;
  const mayRead = useMay('read-worksheets');
  const extra = mayRead ? extras[exercise.key] : undefined;
  return (
    <>
      {mayRead ? null : <Notice icon="lock">{t('exercise.coreOnly')}</Notice>}
      <Suspense>{extra?.Before ? <extra.Before {...props} /> : null}</Suspense>
      {exercise.fields.map((field) => {
        const { View, audience, home } = fieldViewOf(exercise, field, method.registers);
        const isShown =
          mayRead ||
          (home === 'none' && exercise.mode !== 'silent') ||
          (home === 'register' && audience !== 'exercise.audienceCore');
        return (
          <FieldFrame
            key={field.key}
            field={field}
            method={method}
            exercise={exercise.key}
            audience={audience && isShown ? t(audience) : null}
          >
            {isShown ? (
              <View field={field} place={place} exercise={exercise} method={method} />
            ) : (
              <ReadItems field={field} title={t('exercise.asked')} />
            )}
          </FieldFrame>
        );
      })}
      <Suspense>{extra?.After ? <extra.After {...props} /> : null}</Suspense>
    </>
  );
}
