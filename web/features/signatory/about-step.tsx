import type { ReactNode } from 'react';
import type { SignatoryView } from '../../../contract/confirmations.ts';
import { AnchorButton } from '../../components/anchor-button.tsx';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { reopenedWords } from '../confirmation/confirmation-words.ts';
import { asksWords } from './asks-words.ts';
import { documentHref } from './signatory-links.ts';
import { StepFrame } from './step-frame.tsx';

/** What this is, in three lines: why, what it asks of the organisation, what is to be decided. */
export function AboutStep({ view, token, onAnswer }: { view: SignatoryView; token: string; onAnswer: () => void }) {
  const i18n = useI18n();
  const { t, format, locale } = i18n;
  const { document, summary, collaboration, organisation, confirmation } = view;
  return (
    <StepFrame
      eyebrow={t('link.eyebrow', { organisation, town: collaboration.name })}
      title={t(`link.title.${document.kind}`)}
      foot={t('link.private')}
      actions={
        <>
          <AnchorButton size="large" icon="document" href={documentHref(token, locale)} target="_blank" rel="noopener">
            {t(`link.read.${document.kind}`)}
            <span className="visually-hidden"> ({t('common.newWindow')})</span>
          </AnchorButton>
          <Button variant="primary" size="large" onClick={onAnswer}>
            {t('link.toAnswer')}
          </Button>
        </>
      }
    >
      {document.current ? null : (
        <Notice tone="amber">{t('link.older', { newest: document.newest, number: document.number })}</Notice>
      )}
      {confirmation.reopenedReasons.length > 0 ? (
        <Notice tone="amber" icon="undo">
          {t('confirm.reopened', { reasons: reopenedWords(confirmation.reopenedReasons, i18n) })}
        </Notice>
      ) : null}
      <ul role="list" className="step-points">
        <Point icon="flag" title={t('link.why')}>
          <p className="step-why">{summary.why || t('link.whyNone', { town: collaboration.name })}</p>
        </Point>
        <Point icon="users" title={t('link.asks')}>
          <p>{asksWords(summary, i18n)}</p>
          <OwnActivities view={view} />
        </Point>
        <Point icon="edit" title={t('link.decide')}>
          <p>
            {t(`link.decideText.${document.kind}`, { number: document.number })}{' '}
            {confirmation.answerBy ? <strong>{t('link.answerBy', { date: format.date(confirmation.answerBy) })}</strong> : null}
          </p>
          {summary.goals.length > 0 ? (
            <Disclosure summary={t('link.goalsShow')}>
              <ol>
                {summary.goals.map((goal, index) => (
                  <li key={index}>{goal}</li>
                ))}
              </ol>
            </Disclosure>
          ) : null}
        </Point>
      </ul>
    </StepFrame>
  );
}

function Point({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <li>
      <span className="step-point-sign" aria-hidden="true">
        <Icon name={icon} />
      </span>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}

function OwnActivities({ view: { summary } }: { view: SignatoryView }) {
  const { t } = useI18n();
  if (summary.ownActivities.length === 0) return null;
  return (
    <Disclosure summary={t('link.asksShow')}>
      <ul>
        {summary.ownActivities.map(({ year, title, leads }, index) => (
          <li key={index}>
            {year}: {title}
            {leads ? <span className="muted"> ({t('link.leads')})</span> : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
