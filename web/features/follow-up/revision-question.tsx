import { lineLimit } from '../../../domain/text-limits.ts';
import { type RevisionAnswer, type RevisionChoice, revisionChoices, type RevisionOf } from '../../../domain/revision.ts';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { type RevisionAnswerRow, useRevisionAnswer } from './use-revision-answer.ts';

export type Asked = { of: RevisionOf; id: string; title: string; about: string };

type RevisionQuestionProps = {
  /** Id of the revision that is open. */
  revision: string;
  asked: Asked;
  given: RevisionAnswer | undefined;
};

/** One question of the yearly revision: does it hold, change or end, and why? Saved as it is written. */
export function RevisionQuestion({ revision, asked, given }: RevisionQuestionProps) {
  const { t } = useI18n();
  const answer = useRevisionAnswer(revision, asked, given);
  const { choice, why } = answer.value;
  const whyLabel = t(choice === 'end' ? 'revision.whyEnd' : 'revision.whyChange');
  return (
    <div className="revision-question" data-of={asked.of}>
      <RadioGroup
        label={asked.title}
        hint={asked.about}
        layout="cards"
        value={choice}
        options={revisionChoices
          .filter((one) => one !== 'end' || asked.of === 'goal' || asked.of === 'activity')
          .map((value) => ({ value, label: t(`revision.choice.${value}`) }))}
        onChange={(chosen) => {
          answer.set({ choice: chosen });
          void answer.flush();
        }}
      />
      {choice === 'end' && asked.of === 'goal' ? <p className="small muted">{t('revision.goalEnds')}</p> : null}
      {choice !== null && choice !== 'keep' ? (
        <TextField
          label={whyLabel}
          optional={choice === 'change'}
          maxLength={lineLimit}
          value={why}
          onChange={(text) => answer.set({ why: text })}
          onBlur={() => void answer.flush()}
        />
      ) : null}
      {answer.state.kind === 'idle' ? null : <SaveState state={answer.state} onRetry={() => void answer.flush()} />}
      <ConflictDialog<RevisionAnswerRow>
        conflict={answer.conflict}
        fields={[
          {
            key: 'choice',
            label: asked.title,
            show: (value) => (value === null ? t('common.notSet') : t(`revision.choice.${value as RevisionChoice}`)),
          },
          { key: 'why', label: `${whyLabel} ${asked.title}` },
        ]}
        onResolve={(chosen) => void answer.resolve(chosen)}
      />
    </div>
  );
}
