import './confirmation-steps.css';
import { isDecided } from '../../../domain/document-confirmation.ts';
import type { ConfirmationState } from '../../../domain/document.ts';
import { Icon } from '../../components/icon.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { stateLooks } from './confirmation-words.ts';

type Step = { key: string; words: string; place: 'done' | 'now' | 'later' };

/** Proposed, anchored at home, decided: the way of one organisation, the last step in the words of its decision. */
export function ConfirmationSteps({ organisation, state }: { organisation: string; state: ConfirmationState }) {
  const { t } = useI18n();
  const decided = isDecided(state);
  const steps: Step[] = [
    { key: 'proposed', words: t('confirm.steps.proposed'), place: 'done' },
    {
      key: 'anchored',
      words: t(decided ? 'confirm.steps.anchoredDone' : 'confirm.steps.anchored'),
      place: decided ? 'done' : state === 'anchored' ? 'now' : 'later',
    },
    {
      key: 'decided',
      words: decided ? t(`confirm.states.${state}`) : t('confirm.steps.decided'),
      place: decided ? 'done' : 'later',
    },
  ];
  return (
    <ol role="list" className="confirmation-steps" aria-label={t('confirm.steps.label', { organisation })}>
      {steps.map(({ key, words, place }) => (
        <li key={key} data-place={place} data-state={key === 'decided' && decided ? state : undefined}>
          <span className="confirmation-steps-sign" aria-hidden="true">
            {place === 'done' ? <Icon name={key === 'decided' ? stateLooks[state].icon : 'check'} size={14} /> : null}
          </span>
          <span>
            {words}
            <span className="visually-hidden">, {t(`confirm.steps.${place}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
