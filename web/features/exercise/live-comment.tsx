import { longLineLimit } from '../../../domain/text-limits.ts';
import { TextArea } from '../../components/text-area.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useLiveValue } from '../live-text/use-live-value.ts';

/** The group's comment to a row of the shared sheet. `about` tells screen readers which row. */
export function LiveComment({ valueKey, about }: { valueKey: string; about: string }) {
  const { t } = useI18n();
  const comment = useLiveValue<string>(valueKey);
  return (
    <TextArea
      label={
        <span>
          {t('exercise.comment')}
          <span className="visually-hidden">: {about}</span>
        </span>
      }
      rows={1}
      maxLength={longLineLimit}
      value={comment.value ?? ''}
      readOnly={!comment.writable}
      onChange={(text) => comment.set(text === '' ? undefined : text)}
    />
  );
}
