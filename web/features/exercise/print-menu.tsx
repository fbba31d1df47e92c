import type { ExercisePlace } from '../../../contract/method.ts';
import { Menu } from '../../components/menu.tsx';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { exercisePaperHref } from './exercise-paper-href.ts';

/** The exercise on paper: empty for everyone, the result for those who may read what is written. */
export function PrintMenu({ place }: { place: ExercisePlace }) {
  const { t, locale } = useI18n();
  const slug = useSlug();
  const mayRead = useMay('read-worksheets');
  const open = (filled: boolean) => () => window.open(exercisePaperHref(slug, place, { filled, locale }), '_blank', 'noopener');
  const form = { label: t('exercise.printForm'), hint: t('exercise.printFormHint'), onSelect: open(false) };
  const result = { label: t('exercise.printResult'), hint: t('exercise.printResultHint'), onSelect: open(true) };
  return <Menu label={t('exercise.print')} icon="document" items={mayRead ? [form, result] : [form]} />;
}
