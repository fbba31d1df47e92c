import { useEffect, useRef, useState } from 'react';
import type { Round } from '../../../contract/rounds.ts';
import type { Field } from '../../../domain/method.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { Question } from './question.tsx';
import type { UseAnswers } from './use-answers.ts';

/** One row at a time, for a phone: the question large, the way on at the foot. Begins at the first row without an answer. */
export function AnswerSteps({ field, round, mine }: { field: Field; round: Round; mine: UseAnswers }) {
  const { t } = useI18n();
  const total = round.items.length;
  const [at, setAt] = useState(() => {
    const open = round.items.findIndex((item) => mine.answerTo(item).value === null);
    return open < 0 ? total : open;
  });
  const heading = useFocusOnChange(at);
  const item = round.items[at];
  return (
    <div className="answer-steps">
      <div className="answer-dots" aria-hidden="true">
        {round.items.map((key, index) => (
          <i key={key} data-answered={mine.answerTo(key).value !== null || undefined} data-here={index === at || undefined} />
        ))}
      </div>
      {item === undefined ? (
        <div className="stack">
          <h3 ref={heading} tabIndex={-1} className="answer-question">
            {t(mine.given === mine.total ? 'rounds.thanks' : 'rounds.almost')}
          </h3>
          {mine.given === mine.total ? (
            <Notice tone="green">{t('rounds.thanksLead')}</Notice>
          ) : (
            <Notice tone="amber">{t('rounds.rowsLeft', { count: mine.total - mine.given })}</Notice>
          )}
        </div>
      ) : (
        <div className="stack">
          <p className="small muted">{t('rounds.rowOf', { count: at + 1, total })}</p>
          <h3 ref={heading} tabIndex={-1} className="answer-question">
            {field.items.find(({ key }) => key === item)?.label ?? item}
          </h3>
          <Question
            field={field}
            item={item}
            answer={mine.answerTo(item)}
            onChange={(change) => mine.set(item, change)}
            note
            hideLabel
          />
        </div>
      )}
      <div className="answer-foot no-print">
        <div className="answer-foot-buttons">
          <Button icon="arrow-left" iconOnly disabled={at === 0} onClick={() => setAt(at - 1)}>
            {t('common.previous')}
          </Button>
          {item === undefined ? (
            <Button width="full" onClick={() => setAt(Math.max(0, firstOpen(round, mine)))}>
              {t(mine.given === mine.total ? 'rounds.lookAgain' : 'rounds.toOpenRow')}
            </Button>
          ) : (
            <Button variant="primary" width="full" onClick={() => setAt(at + 1)}>
              {t(at === total - 1 ? 'rounds.finish' : 'common.next')}
            </Button>
          )}
        </div>
        <div className="answer-foot-words">
          <span>{t('common.ofTotal', { count: mine.given, total })}</span>
          <SaveState state={mine.state} onRetry={() => void mine.flush()} />
        </div>
      </div>
    </div>
  );
}

function firstOpen(round: Round, mine: UseAnswers): number {
  return round.items.findIndex((item) => mine.answerTo(item).value === null);
}

/** Moves focus to the heading when the row changes, not when the page opens. */
function useFocusOnChange(value: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [value]);
  return heading;
}
