import type { SignatoryView } from '../../../contract/confirmations.ts';
import { AnchorButton } from '../../components/anchor-button.tsx';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { stateLooks } from '../confirmation/confirmation-words.ts';
import { documentHref, paperHref } from './signatory-links.ts';
import { StepFrame } from './step-frame.tsx';

export type ReceiptStepProps = { view: SignatoryView; token: string; onChange: () => void; onPaper: () => void };

/** What is saved, who sees it, and how long it can be changed. */
export function ReceiptStep({ view, token, onChange, onPaper }: ReceiptStepProps) {
  const { t, format, locale } = useI18n();
  const { confirmation, document, organisation, collaboration } = view;
  const { state } = confirmation;
  const look = stateLooks[state];
  const until = format.date(view.expiresAt);
  const carried = confirmation.decidedVersion !== null && confirmation.decidedVersion < document.number;
  return (
    <StepFrame
      eyebrow={t('link.eyebrow', { organisation, town: collaboration.name })}
      title={state === 'proposed' ? t('confirm.states.proposed') : t(`link.done.${state}`)}
      sign={
        <span className="step-sign" data-tone={look.tone} aria-hidden="true">
          <Icon name={look.icon} size={28} />
        </span>
      }
      foot={t('link.until', { date: until })}
      actions={
        <>
          <AnchorButton size="large" icon="document" href={documentHref(token, locale)} target="_blank" rel="noopener">
            {t(`link.read.${document.kind}`)}
            <span className="visually-hidden"> ({t('common.newWindow')})</span>
          </AnchorButton>
          <Button size="large" icon="edit" onClick={onChange}>
            {t('link.change')}
          </Button>
        </>
      }
    >
      <p className="lead">{state === 'anchored' ? t('link.doneAnchored', { date: until }) : t('link.doneNext')}</p>
      {document.current ? null : (
        <Notice tone="amber">{t('link.older', { newest: document.newest, number: document.number })}</Notice>
      )}
      <section className="step-receipt" aria-label={t('link.receipt')}>
        <Facts view={view} />
        {carried ? <p className="small muted">{t('confirm.carried', { number: confirmation.decidedVersion ?? '' })}</p> : null}
        {state === 'anchored' || state === 'proposed' ? null : (
          <Paper name={confirmation.attachmentName} token={token} onPaper={onPaper} />
        )}
      </section>
      <p className="step-who">
        <Icon name="eye" size={17} />
        {t('fields.audience', { who: t('link.who', { town: collaboration.name }) })}
      </p>
    </StepFrame>
  );
}

function Facts({ view: { confirmation } }: { view: SignatoryView }) {
  const { t, format } = useI18n();
  const { state, decidingBody, decidedOn, paragraph, signatory, reason } = confirmation;
  const facts = [
    [t('confirm.fields.state'), t(`confirm.states.${state}`)],
    [t(state === 'anchored' ? 'link.bodyNext' : 'confirm.fields.decidingBody'), decidingBody],
    [t('confirm.fields.decidedOn'), decidedOn ? format.date(decidedOn) : ''],
    [t('confirm.fields.paragraph'), paragraph],
    [t('confirm.fields.signatory'), signatory],
    [t(state === 'reserved' ? 'confirm.reservation' : 'confirm.reasonFor'), reason],
  ] as const;
  return (
    <dl>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Paper({ name, token, onPaper }: { name: string | null; token: string; onPaper: () => void }) {
  const { t } = useI18n();
  if (!name) {
    return (
      <Button icon="upload" onClick={onPaper}>
        {t('link.paperMake')}
      </Button>
    );
  }
  return (
    <div className="cluster" data-gap="2">
      <span className="grow">{t('link.paperDone', { name })}</span>
      <AnchorButton variant="plain" href={paperHref(token)} target="_blank" rel="noopener">
        {t('link.paperShow')}
        <span className="visually-hidden"> ({t('common.newWindow')})</span>
      </AnchorButton>
      <Button variant="plain" onClick={onPaper}>
        {t('link.paperAgain')}
      </Button>
    </div>
  );
}
