import './document-summary.css';
import { type PlanSnapshot, type StartDecisionSnapshot, wordsIn } from '../../../domain/document.ts';
import { isRunningGoal } from '../../../domain/plan.ts';
import { budgetSums } from '../../../domain/budget-sums.ts';
import { richTextToPlain } from '../../../domain/rich-text.ts';
import { Card } from '../../components/card.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { QuoteBlock } from '../../components/quote-block.tsx';

/** A frozen document on half a page: what it wants, in figures and words. */
export function DocumentSummary({ snapshot }: { snapshot: PlanSnapshot | StartDecisionSnapshot }) {
  const { t } = useI18n();
  return (
    <Card title={t('documents.summary')}>
      {snapshot.kind === 'plan' ? <PlanSummary snapshot={snapshot} /> : <StartDecisionSummary snapshot={snapshot} />}
    </Card>
  );
}

function PlanSummary({ snapshot: { plan } }: { snapshot: PlanSnapshot }) {
  const { t, format } = useI18n();
  const goals = plan.goals.filter(isRunningGoal);
  const vision = richTextToPlain(plan.texts.vision);
  const years = plan.startYear === plan.endYear ? String(plan.startYear) : `${plan.startYear}–${plan.endYear}`;
  const responsible = new Set(plan.activities.flatMap(({ actorIds }) => actorIds)).size;
  const { totalSek } = budgetSums(plan.budget);
  const figures = [
    { value: String(goals.length), label: t('documents.goals', { count: goals.length }) },
    { value: String(plan.activities.length), label: t('documents.activities', { count: plan.activities.length }) },
    { value: String(responsible), label: t('documents.actors', { count: responsible }) },
    ...(totalSek > 0 ? [{ value: format.money(totalSek), label: t('documents.budget', { years }) }] : []),
  ];
  return (
    <div className="stack">
      {vision ? <QuoteBlock text={vision} /> : <p className="muted">{t('documents.noVision')}</p>}
      <dl className="document-figures">
        {figures.map(({ value, label }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {goals.length > 0 ? (
        <div>
          <h3>{t('documents.goalList')}</h3>
          <ol className="document-goals">
            {goals.map((goal) => (
              <li key={goal.id}>{goal.title || t('documents.notWritten')}</li>
            ))}
          </ol>
        </div>
      ) : null}
    </div>
  );
}

function StartDecisionSummary({ snapshot: { decision, readiness, words } }: { snapshot: StartDecisionSnapshot }) {
  const { t, format, locale } = useI18n();
  const reason = richTextToPlain(decision.reason);
  const facts = [
    ...(decision.startsOn ? [{ label: t('documents.startsOn'), value: format.date(decision.startsOn) }] : []),
    ...(readiness.sum === null ? [] : [{ label: t('documents.readinessSum'), value: format.number(readiness.sum) }]),
  ];
  return (
    <div className="stack">
      <p className="lead">
        {words ? wordsIn(words.chosen, locale) : t(`documents.outcomes.${decision.outcome}`)}
        {decision.months ? <span className="muted"> · {t('documents.months', { count: decision.months })}</span> : null}
      </p>
      {facts.length > 0 ? (
        <dl className="document-figures">
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {reason ? (
        <div>
          <h3>{words ? wordsIn(words.reason, locale) : t('documents.reason')}</h3>
          <p className="document-reason">{reason}</p>
        </div>
      ) : null}
    </div>
  );
}
