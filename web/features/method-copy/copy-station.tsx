import { useState } from 'react';
import type { Exercise, Station } from '../../../domain/method.ts';
import { exerciseAddress, type MethodDifferences, withOwnTexts } from '../../../domain/method-copy.ts';
import { ownerOfText } from '../../../domain/method-texts.ts';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Pill } from '../../components/pill.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { CopyExerciseActions } from './copy-exercise-actions.tsx';
import { ownerToAddress } from './owner-address.ts';
import type { CopyInUse, UseMethodCopy } from './use-method-copy.ts';

type StationProps = { station: Station; data: CopyInUse; copy: UseMethodCopy; differences: MethodDifferences };

/** The exercises of a station as the town has them: of the original, hidden, its own. */
export function CopyStation({ station, data, copy, differences }: StationProps) {
  const { t } = useI18n();
  const collab = useSlug();
  const method = data.original.id;
  const own = data.copy.own.filter((one) => one.station === station.key).map(({ exercise }) => exercise);
  const worded = withOwnTexts(data.words, data.copy).stations.find(({ key }) => key === station.key) ?? station;
  const changed = [...differences.texts, ...differences.toSettle].map(({ path }) => ownerOfText(path));
  const count = worded.exercises.length + own.length;
  // Decided once: a station that is opened stays open whatever is changed in it.
  const [isOpen] = useState(() => isStationChanged(station.key, data, changed));
  return (
    <Card>
      <Disclosure
        open={isOpen}
        summary={
          <>
            <h2>{`${worded.number}. ${worded.shortTitle}`}</h2>
            <span className="small muted copy-count">{t('methodCopy.exercises', { count })}</span>
          </>
        }
      >
        <ul role="list" className="copy-exercises">
          {[...worded.exercises, ...own].map((exercise) => (
            <CopyExercise
              key={exercise.key}
              place={{ method, station: station.key }}
              exercise={exercise}
              isOwn={own.includes(exercise)}
              changed={changed.filter((owner) => owner === exerciseAddress(station.key, exercise.key)).length}
              data={data}
              copy={copy}
            />
          ))}
        </ul>
        <div className="cluster">
          <LinkButton
            icon="plus"
            size="small"
            to="/s/$collab/method/$method/own/$station/$exercise"
            params={{ collab, method, station: station.key, exercise: 'new' }}
          >
            {t('methodCopy.addExercise')}
            <span className="visually-hidden"> {t('methodCopy.addTo', { station: worded.shortTitle })}</span>
          </LinkButton>
          <LinkButton
            icon="edit"
            size="small"
            variant="plain"
            to="/s/$collab/method/$method/texts/$owner"
            params={{ collab, method, owner: station.key }}
          >
            {t('methodCopy.stationTexts')}
            <span className="visually-hidden"> {worded.shortTitle}</span>
          </LinkButton>
        </div>
      </Disclosure>
    </Card>
  );
}

function isStationChanged(station: string, { copy }: CopyInUse, owners: readonly string[]): boolean {
  const isHere = (address: string) => address === station || address.startsWith(`${station}/`);
  return [...owners, ...copy.hidden, ...copy.kept, ...copy.own.map((one) => `${one.station}/`)].some(isHere);
}

type ExerciseProps = {
  place: { method: string; station: string };
  exercise: Exercise;
  isOwn: boolean;
  /** How many of its texts are in own words. */
  changed: number;
  data: CopyInUse;
  copy: UseMethodCopy;
};

function CopyExercise({ place, exercise, isOwn, changed, data, copy }: ExerciseProps) {
  const { t } = useI18n();
  const address = exerciseAddress(place.station, exercise.key);
  const isHidden = data.copy.hidden.includes(address);
  return (
    <li className="copy-exercise" data-hidden={isHidden || undefined}>
      <span className="copy-exercise-words">
        <span>{exercise.title}</span>
        <span className="cluster">
          {isHidden ? <Pill icon="close">{t('methodCopy.isHidden')}</Pill> : null}
          {isOwn ? <Pill tone="spruce">{t('methodCopy.isOwn')}</Pill> : null}
          {data.copy.kept.includes(address) ? <Pill tone="spruce">{t('methodCopy.isKept')}</Pill> : null}
          {changed > 0 ? <Pill tone="outline">{t('methodCopy.isWorded', { count: changed })}</Pill> : null}
        </span>
      </span>
      <CopyExerciseActions
        place={{ ...place, exercise: exercise.key }}
        title={exercise.title}
        owner={ownerToAddress(address)}
        isOwn={isOwn}
        isHidden={isHidden}
        isAnswered={data.answered.has(address)}
        copy={copy}
      />
    </li>
  );
}
