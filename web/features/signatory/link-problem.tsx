import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { isPassing, refusalSentence, toProblem } from '../../lib/refusal.ts';
import { StepFrame } from './step-frame.tsx';

/** A link that does not work says what to do; a page that could not be fetched tries again. */
export function LinkProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useI18n();
  const problem = toProblem(error);
  const sign = (icon: 'link' | 'offline') => (
    <span className="step-sign" data-tone="amber" aria-hidden="true">
      <Icon name={icon} size={28} />
    </span>
  );
  if (isPassing(problem)) {
    return (
      <StepFrame
        eyebrow={t('common.product')}
        title={t('link.offline')}
        sign={sign('offline')}
        actions={
          <Button variant="primary" size="large" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        }
      >
        <p className="lead">{problem.code === 'NETWORK' ? t('link.offlineWhy') : refusalSentence(error)}</p>
      </StepFrame>
    );
  }
  return (
    <StepFrame eyebrow={t('common.product')} title={t('link.gone')} sign={sign('link')}>
      <p className="lead">{t('link.goneWhy')}</p>
      <ul className="step-advice">
        <li>{t('link.goneDo')}</li>
        <li>{t('link.wrong')}</li>
      </ul>
    </StepFrame>
  );
}
