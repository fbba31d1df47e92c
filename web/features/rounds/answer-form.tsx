import type { Round } from '../../../contract/rounds.ts';
import type { Field } from '../../../domain/method.ts';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { AnswersConflict } from './answers-conflict.tsx';
import { AnswerSteps } from './answer-steps.tsx';
import { Question } from './question.tsx';
import { useAnswers } from './use-answers.ts';
import { useNarrow } from './use-narrow.ts';

/** Where I answer alone: all rows at once, or one at a time on a phone. Saved as I write. */
export function AnswerForm({ field, round }: { field: Field; round: Round }) {
  const { t } = useI18n();
  const mine = useAnswers(round);
  const narrow = useNarrow();
  const isDone = mine.given === mine.total;
  return (
    <div className="answer-form">
      <p className="answer-privacy">
        <Icon name="lock" size={18} />
        {t('rounds.privacy')}
      </p>
      {narrow ? (
        <AnswerSteps field={field} round={round} mine={mine} />
      ) : (
        <>
          <div className="answer-bar">
            <Progress label={t('rounds.yourAnswers')} value={mine.given} max={mine.total} />
            <SaveState state={mine.state} onRetry={() => void mine.flush()} />
          </div>
          <ol className="question-list">
            {round.items.map((item) => (
              <li
                key={item}
                className="question"
                data-wide={field.scale ? '' : undefined}
                data-answered={mine.answerTo(item).value !== null || undefined}
              >
                <Question field={field} item={item} answer={mine.answerTo(item)} onChange={(change) => mine.set(item, change)} />
              </li>
            ))}
          </ol>
          <div role="status">
            {isDone ? (
              <Notice tone="green" title={t('rounds.thanks')}>
                {t('rounds.thanksLead')}
              </Notice>
            ) : (
              <p className="muted">{t('rounds.rowsLeft', { count: mine.total - mine.given })}</p>
            )}
          </div>
        </>
      )}
      <AnswersConflict field={field} mine={mine} />
    </div>
  );
}
