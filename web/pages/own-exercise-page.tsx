import '../features/method-copy/method-copy.css';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { PageHeader } from '../components/page-header.tsx';
import { NotHere } from '../features/journey/not-here.tsx';
import { CopyFrame } from '../features/method-copy/copy-frame.tsx';
import { OwnExerciseForm } from '../features/method-copy/own-exercise-form.tsx';
import type { CopyInUse, UseMethodCopy } from '../features/method-copy/use-method-copy.ts';
import { draftOfExercise, emptyOwnDraft } from '../features/method-copy/use-own-draft.ts';
import { useSlug } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';

/** Adds an exercise of the town's own to a station, or changes one. */
export function OwnExercisePage() {
  const { method, station, exercise } = useParams({ from: '/s/$collab/method/$method/own/$station/$exercise' });
  return (
    <CopyFrame method={method}>
      {(data, copy) => <OwnExerciseView key={exercise} place={{ station, exercise }} data={data} copy={copy} />}
    </CopyFrame>
  );
}

type ViewProps = { place: { station: string; exercise: string }; data: CopyInUse; copy: UseMethodCopy };

function OwnExerciseView({ place, data, copy }: ViewProps) {
  const { t } = useI18n();
  const collab = useSlug();
  const navigate = useNavigate();
  const station = data.words.stations.find(({ key }) => key === place.station);
  const isNew = place.exercise === 'new';
  const own = data.copy.own.find((one) => one.station === place.station && one.exercise.key === place.exercise);
  if (!station || (!isNew && !own)) return <NotHere />;
  const params = { collab, method: data.original.id };
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            <Link to="/s/$collab/method/$method" params={params}>
              {t('methodCopy.title')}
            </Link>
            {` · ${station.number}. ${station.shortTitle}`}
          </>
        }
        title={own ? own.exercise.title : t('methodCopy.newExercise')}
        lead={t('methodCopy.ownLead')}
      />
      <OwnExerciseForm
        method={data.words}
        draftKey={`own-exercise/${collab}/${data.original.id}/${place.station}/${place.exercise}`}
        stored={own ? draftOfExercise(own.exercise) : emptyOwnDraft()}
        onSave={(draft) => copy.saveOwn(place.station, isNew ? null : place.exercise, draft)}
        onLeave={() => void navigate({ to: '/s/$collab/method/$method', params })}
      />
    </>
  );
}
