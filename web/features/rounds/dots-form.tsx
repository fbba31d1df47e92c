import type { Round } from '../../../contract/rounds.ts';
import type { Field } from '../../../domain/method.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { AnswersConflict } from './answers-conflict.tsx';
import { Dots } from './dots.tsx';
import { useAnswers } from './use-answers.ts';

/** Where I put my dots alone: more than one may stand on the same row. Saved as I go. @source inventory V04 */
export function DotsForm({ field, round }: { field: Field; round: Round }) {
  const { t } = useI18n();
  const mine = useAnswers(round);
  const most = field.dots ?? 0;
  const dotsOn = (item: string) => mine.answerTo(item).value ?? 0;
  const left = most - round.items.reduce((sum, item) => sum + dotsOn(item), 0);
  return (
    <div className="answer-form">
      <p className="answer-privacy">
        <Icon name="lock" size={18} />
        {t('rounds.privacy')}
      </p>
      <div className="answer-bar">
        <p role="status">
          <strong>{t('rounds.dotsLeft', { count: left })}</strong>
        </p>
        <SaveState state={mine.state} onRetry={() => void mine.flush()} />
      </div>
      <ul className="dots-list" aria-label={field.label}>
        {field.items.map(({ key, label }) => (
          <li key={key} className="dots-row">
            <span className="grow">{label}</span>
            <Dots count={dotsOn(key)} />
            <span className="cluster" data-gap="1">
              <Button
                variant="plain"
                icon="minus"
                iconOnly
                disabled={dotsOn(key) === 0}
                onClick={() => mine.set(key, { value: dotsOn(key) - 1 })}
              >
                {t('rounds.dotOff', { row: label })}
              </Button>
              <Button icon="plus" iconOnly disabled={left <= 0} onClick={() => mine.set(key, { value: dotsOn(key) + 1 })}>
                {t('rounds.dotOn', { row: label })}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {left <= 0 ? (
        <Notice tone="green" title={t('rounds.thanks')}>
          {t('rounds.thanksLead')}
        </Notice>
      ) : null}
      <AnswersConflict field={field} mine={mine} />
    </div>
  );
}
