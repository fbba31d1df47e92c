import { useState } from 'react';
import type { Method } from '../../../domain/method.ts';
import type { OwnExerciseDraft } from '../../../methods/own-exercise.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useTry } from '../../lib/use-try.ts';
import { OwnFields } from './own-fields.tsx';
import { useOwnDraft } from './use-own-draft.ts';

export type OwnExerciseFormProps = {
  method: Method;
  /** Names the draft in this tab. */
  draftKey: string;
  stored: OwnExerciseDraft;
  onSave: (draft: OwnExerciseDraft) => Promise<unknown>;
  onLeave: () => void;
};

const lines = (text: string) => text.split('\n');

/** An exercise of the town's own: what it is for, how it is done, what is asked. Nothing is saved until it holds together. */
export function OwnExerciseForm({ method, draftKey, stored, onSave, onLeave }: OwnExerciseFormProps) {
  const { t } = useI18n();
  const { draft, set, problems, forget } = useOwnDraft({ draftKey, stored, method });
  const [asked, setAsked] = useState(false);
  const { busy, problem, attempt } = useTry();
  const missing = (path: string) => (asked && problems.includes(path) ? t('fields.required') : null);
  const save = () => {
    setAsked(true);
    if (problems.length === 0)
      void attempt('save', async () => {
        await onSave(draft);
        forget();
        onLeave();
      });
  };
  return (
    <div className="stack copy-form" data-gap="5">
      <Card title={t('methodCopy.aboutExercise')}>
        <div className="stack" data-gap="5">
          <TextField
            label={t('methodCopy.kind.title')}
            required
            error={missing('title')}
            value={draft.title}
            onChange={(title) => set({ title })}
          />
          <TextArea
            label={t('methodCopy.kind.purpose')}
            rows={2}
            required
            error={missing('purpose')}
            value={draft.purpose}
            onChange={(purpose) => set({ purpose })}
          />
          <TextArea
            label={t('methodCopy.kind.instructions')}
            hint={t('methodCopy.linePerRow')}
            required
            error={missing('instructions')}
            value={draft.instructions.join('\n')}
            onChange={(text) => set({ instructions: lines(text) })}
          />
          <TextArea
            label={t('methodCopy.kind.doneWhen')}
            hint={t('methodCopy.linePerRow')}
            rows={2}
            required
            error={missing('doneWhen')}
            value={draft.doneWhen.join('\n')}
            onChange={(text) => set({ doneWhen: lines(text) })}
          />
          <TextArea
            label={t('methodCopy.kind.tips')}
            hint={t('methodCopy.linePerRow')}
            optional
            rows={2}
            value={draft.tips.join('\n')}
            onChange={(text) => set({ tips: lines(text) })}
          />
          <NumberField
            label={t('methodCopy.minutes')}
            optional
            whole
            min={1}
            max={1440}
            unit={t('methodCopy.minutesUnit')}
            value={draft.minutes}
            onChange={(minutes) => set({ minutes })}
          />
          <RadioGroup
            label={t('methodCopy.mode')}
            error={asked && problems.includes('mode') ? t('methodCopy.silentNeeds') : null}
            value={draft.mode}
            options={[
              { value: 'together', label: t('exercise.together'), hint: t('methodCopy.togetherHint') },
              { value: 'silent', label: t('exercise.silent'), hint: t('methodCopy.silentHint') },
            ]}
            onChange={(mode) => set({ mode })}
          />
          <Checkbox
            label={t('methodCopy.care')}
            hint={t('methodCopy.careHint')}
            checked={draft.care}
            onChange={(care) => set({ care })}
          />
        </div>
      </Card>
      <OwnFields fields={draft.fields} method={method} problems={asked ? problems : []} onChange={(fields) => set({ fields })} />
      {asked && problems.length > 0 ? (
        <p role="alert" className="field-error">
          {t('methodCopy.notComplete', { count: problems.length })}
        </p>
      ) : null}
      <ProblemNotice error={problem} />
      <div className="cluster">
        <Button variant="primary" busy={busy !== null} onClick={save}>
          {t('common.save')}
        </Button>
        <Button
          onClick={() => {
            forget();
            onLeave();
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
