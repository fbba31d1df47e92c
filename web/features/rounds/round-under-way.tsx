import type { Round } from '../../../contract/rounds.ts';
import { Notice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import type { FieldViewProps } from '../exercise/field-props.ts';
import { AnswerForm } from './answer-form.tsx';
import { DotsForm } from './dots-form.tsx';
import { LeadRound } from './lead-round.tsx';
import { WhoHasAnswered } from './who-has-answered.tsx';

/** While a round is open: my own answers, who has answered, and what the coordinator can do. */
export function RoundUnderWay({ field, round }: FieldViewProps & { round: Round }) {
  const { t, format } = useI18n();
  const mayAnswer = useMay('answer-rounds');
  const mayRun = useMay('run-rounds');
  const Form = field.dots === null ? AnswerForm : DotsForm;
  return (
    <div className="stack" data-gap="5">
      {mayAnswer && round.mine !== 'not-invited' ? (
        <Form field={field} round={round} />
      ) : (
        <Notice>{t('rounds.notInvited')}</Notice>
      )}
      <section className="round-who" aria-label={t('rounds.who')}>
        <Progress
          label={t('rounds.who')}
          value={round.answered}
          max={round.invited}
          valueText={t('rounds.answeredOf', { count: round.answered, total: round.invited })}
        />
        <WhoHasAnswered round={round} />
        <p className="small muted">
          {round.closesOn ? t('rounds.answerByDate', { date: format.date(round.closesOn) }) : t('rounds.noDate')}{' '}
          {t('rounds.whoNotWhat')}
        </p>
        {mayRun ? <LeadRound round={round} /> : null}
      </section>
    </div>
  );
}
