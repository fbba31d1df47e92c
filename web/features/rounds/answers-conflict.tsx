import type { Field } from '../../../domain/method.ts';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { type AnswersRow, partKey, type UseAnswers } from './use-answers.ts';
import { valueWords } from './value-words.ts';

/** What I have answered here and on another device, side by side, when they differ. */
export function AnswersConflict({ field, mine }: { field: Field; mine: UseAnswers }) {
  const { t } = useI18n();
  return (
    <ConflictDialog<AnswersRow>
      conflict={mine.conflict}
      own
      fields={field.items.flatMap(({ key, label }) => [
        {
          key: partKey('value', key),
          label,
          show: (value) =>
            field.dots === null ? valueWords(field, value as number | null, t('common.notSet'), t) : String(value ?? 0),
        },
        { key: partKey('comment', key), label: `${t('rounds.why')}: ${label}` },
      ])}
      onResolve={(chosen) => void mine.resolve(chosen)}
    />
  );
}
