import type { SignatoryView } from '../../../contract/confirmations.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { DecisionConflictDialog } from '../confirmation/decision-conflict-dialog.tsx';
import { DecisionFields } from '../confirmation/decision-fields.tsx';
import type { UseDecision } from '../confirmation/use-decision.ts';
import { StepFrame } from './step-frame.tsx';

const answers = ['confirmed', 'reserved', 'declined', 'anchored'] as const;
type Answer = (typeof answers)[number];

const isAnswer = (state: string): state is Answer => (answers as readonly string[]).includes(state);

/** Steps that an answer takes: one that is only being anchored has no paper yet. */
const stepsOf = (state: string) => (state === 'anchored' ? 2 : 3);

type AnswerProps = { view: SignatoryView; decision: UseDecision; onBack: () => void };

/** First question: where does the decision stand? */
export function ChooseStep({ view, decision, onBack, onNext }: AnswerProps & { onNext: () => void }) {
  const { t } = useI18n();
  const { state } = decision.value;
  const chosen = isAnswer(state) ? state : null;
  return (
    <StepFrame
      eyebrow={t('link.step', { step: 1, steps: stepsOf(state) })}
      title={t('link.choose')}
      actions={
        <>
          <Button size="large" onClick={onBack}>
            {t('common.back')}
          </Button>
          <Button variant="primary" size="large" disabled={!chosen} onClick={onNext}>
            {t('common.next')}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={view.organisation}
        layout="cards"
        value={chosen}
        onChange={(answer) => decision.change({ state: answer })}
        options={answers.map((answer) => ({
          value: answer,
          label: t(`link.choices.${answer}`),
          hint: t(`link.choices.${answer}Hint`),
        }))}
      />
    </StepFrame>
  );
}

/** Second question: who decided and when, and what a reservation or a refusal is about. */
export function DetailsStep({ view, decision, onBack }: AnswerProps) {
  const { t } = useI18n();
  const { state } = decision.value;
  const who = t('link.who', { town: view.collaboration.name });
  const answer = isAnswer(state) ? state : 'confirmed';
  const reason = answer === 'reserved' || answer === 'declined' ? { reason: t(`link.reason.${answer}`) } : {};
  return (
    <Form onSubmit={decision.save}>
      <StepFrame
        eyebrow={t('link.step', { step: 2, steps: stepsOf(state) })}
        title={t(`link.details.${answer}`)}
        foot={<SaveNote decision={decision} />}
        actions={
          <>
            <Button size="large" onClick={onBack}>
              {t('common.back')}
            </Button>
            <Button type="submit" variant="primary" size="large" busy={decision.busy}>
              {t(decision.waiting ? 'link.retry' : 'link.save')}
            </Button>
          </>
        }
      >
        <DecisionFields
          value={decision.value}
          onChange={decision.change}
          problems={decision.problems}
          words={{ body: t(state === 'anchored' ? 'link.bodyNext' : 'link.body'), ...reason }}
        />
        <p className="step-who">
          <Icon name="eye" size={17} />
          {t('fields.audience', { who })}
        </p>
        {decision.refusal && !decision.waiting ? <Notice tone="red">{decision.refusal}</Notice> : null}
        <DecisionConflictDialog decision={decision} />
      </StepFrame>
    </Form>
  );
}

/** What is saved and what is not, under the button. */
function SaveNote({ decision: { busy, waiting } }: { decision: UseDecision }) {
  const { t } = useI18n();
  return (
    <span role="status" data-waiting={waiting || undefined}>
      {waiting ? (
        <>
          <Icon name="offline" size={17} /> {t('link.waitingNet')}
        </>
      ) : busy ? (
        t('link.saving')
      ) : (
        ''
      )}
    </span>
  );
}
