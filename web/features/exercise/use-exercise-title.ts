import type { StationState } from '../../../contract/journey.ts';
import type { Exercise } from '../../../domain/method.ts';
import { useI18n } from '../../lib/i18n.ts';

/** The title of an exercise says what matters now: that my answer is missing, or that the group should decide. */
export function useExerciseTitle(exercise: Exercise, state: StationState['exercises'][number]): string {
  const { t } = useI18n();
  const { title } = exercise;
  if (exercise.mode !== 'silent' || state.status === 'done' || state.status === 'skipped' || !state.round) return title;
  if (state.round.state === 'closed') return state.round.undecided > 0 ? t('exercise.titleDecide', { title }) : title;
  if (state.round.mine === 'waiting') return t('exercise.titleMissing', { title });
  return t('exercise.titleOpen', { title, count: state.round.answered, total: state.round.invited });
}
