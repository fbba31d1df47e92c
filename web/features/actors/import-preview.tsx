import type { ActorImportPreview } from '../../../contract/actors.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { Notice } from '../../components/notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportErrors } from './import-errors.tsx';
import { ImportNotices } from './import-notices.tsx';
import { ImportReading } from './import-reading.tsx';
import { ImportSkipped } from './import-skipped.tsx';
import { ImportTrades } from './import-trades.tsx';
import type { useImportPreview } from './use-import-preview.ts';

type Looking = Pick<ReturnType<typeof useImportPreview>, 'choices' | 'change' | 'readAs'>;
type Skipped = ActorImportPreview['skipped'][number];

/** What an import would do: how the file is read, what each column holds, what is not read and why, what is wrong. */
export function ImportPreview({ preview, looking }: { preview: ActorImportPreview; looking: Looking }) {
  const { t } = useI18n();
  const { choices, change, readAs } = looking;
  const { problem, errors, ready } = preview;
  const takeIn = ({ row, code }: Skipped) =>
    code === 'left-out'
      ? change({ leftOut: choices.leftOut?.filter((one) => one !== row) })
      : change({ takenIn: [...(choices.takenIn ?? []), row] });
  return (
    <>
      <ImportReading preview={preview} onChange={readAs} />
      <ImportColumns preview={preview} onChange={(columns) => change({ columns })} />
      <ImportNotices preview={preview} />
      {preview.hiddenRows > 0 ? (
        <RadioGroup
          label={t('actors.import.hidden.question', { count: preview.hiddenRows })}
          value={choices.hiddenRows ?? null}
          onChange={(hiddenRows) => change({ hiddenRows })}
          options={(['take', 'leave-out'] as const).map((value) => ({ value, label: t(`actors.import.hidden.${value}`) }))}
        />
      ) : null}
      <ImportTrades words={preview.unknownTrades} chosen={choices.trades ?? []} onChange={(trades) => change({ trades })} />
      <Checkbox
        label={t('actors.import.skip')}
        hint={t('actors.import.skipHint')}
        checked={choices.skip}
        onChange={(skip) => change({ skip })}
      />
      {errors.length > 0 || choices.leaveOutWrong ? (
        <Checkbox
          label={t('actors.import.leaveOutWrong')}
          hint={t('actors.import.leaveOutWrongHint')}
          checked={choices.leaveOutWrong ?? false}
          onChange={(leaveOutWrong) => change({ leaveOutWrong: leaveOutWrong || undefined })}
        />
      ) : null}
      <ImportSkipped skipped={preview.skipped} onTakeIn={takeIn} />
      {problem ? (
        <Notice tone="red">
          {t(`actors.import.problems.${problem.code}`, {
            count: 'rows' in problem ? problem.rows : 0,
            most: 'most' in problem ? problem.most : 0,
            row: 'row' in problem ? problem.row : 0,
            field: 'field' in problem ? t(`actors.fields.${problem.field}`) : '',
          })}
        </Notice>
      ) : errors.length > 0 ? (
        <ImportErrors errors={errors} onLeaveOut={(row) => change({ leftOut: [...(choices.leftOut ?? []), row] })} />
      ) : (
        <Notice tone="green">{t('actors.import.ready', { count: ready })}</Notice>
      )}
    </>
  );
}
