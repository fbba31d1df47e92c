import type { ConfirmationView } from '../../../contract/confirmations.ts';
import type { DocumentKind } from '../../../domain/document.ts';
import { isDecided } from '../../../domain/document-confirmation.ts';
import { Icon } from '../../components/icon.tsx';
import { Pill } from '../../components/pill.tsx';
import { useCollaboration } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { ConfirmationActions } from './confirmation-actions.tsx';
import { ConfirmationSteps } from './confirmation-steps.tsx';
import { decidedLine, reopenedWords, stateLooks } from './confirmation-words.ts';

export type ConfirmationRowProps = { row: ConfirmationView; document: { kind: DocumentKind; number: number } };

/** One organisation: how far it has come, what it decided, what waits. */
export function ConfirmationRow({ row, document }: ConfirmationRowProps) {
  const { t } = useI18n();
  const { me } = useCollaboration();
  const { icon, tone } = stateLooks[row.state];
  return (
    <li className="confirmation-row">
      <span className="confirmation-sign" data-tone={tone} aria-hidden="true">
        <Icon name={icon} size={19} />
      </span>
      <div className="confirmation-body">
        <h3>
          {row.actorName} {me.actorId === row.actorId ? <Pill tone="outline">{t('confirm.own')}</Pill> : null}
        </h3>
        <ConfirmationSteps organisation={row.actorName} state={row.state} />
        <Decided row={row} />
        <Notes row={row} version={document.number} />
        <Papers row={row} />
      </div>
      <ConfirmationActions row={row} document={document} />
    </li>
  );
}

function Decided({ row }: { row: ConfirmationView }) {
  const i18n = useI18n();
  const { t } = i18n;
  if (row.state === 'anchored' && row.decidingBody) return <p>{t('confirm.willDecide', { body: row.decidingBody })}</p>;
  if (!isDecided(row.state)) return null;
  const sources = [
    ...(row.signatory ? [t('confirm.signedBy', { signatory: row.signatory })] : []),
    ...(row.decidedThrough ? [t(`confirm.through.${row.decidedThrough}`)] : []),
  ];
  return (
    <>
      <p>{decidedLine(row, i18n)}</p>
      {sources.length > 0 ? <p className="small muted">{sources.join(' · ')}</p> : null}
      {row.reason && row.state !== 'confirmed' ? (
        <blockquote className="confirmation-reason" data-state={row.state}>
          <strong>{t(row.state === 'reserved' ? 'confirm.reservation' : 'confirm.reasonFor')}</strong>
          <p>{row.reason}</p>
        </blockquote>
      ) : null}
    </>
  );
}

/** Carried over from an earlier version, or opened again and why. */
function Notes({ row, version }: { row: ConfirmationView; version: number }) {
  const i18n = useI18n();
  const { t } = i18n;
  const carried = row.decidedVersion !== null && row.decidedVersion < version;
  const reopened = !isDecided(row.state) && row.reopenedReasons.length > 0;
  return (
    <>
      {carried ? (
        <p className="confirmation-note">
          <Icon name="check" size={16} />
          {t('confirm.carried', { number: row.decidedVersion ?? '' })}
        </p>
      ) : null}
      {reopened ? (
        <p className="confirmation-note" data-tone="amber">
          <Icon name="undo" size={16} />
          {t('confirm.reopened', { reasons: reopenedWords(row.reopenedReasons, i18n) })}
        </p>
      ) : null}
    </>
  );
}

/** The attached paper, and the personal link while it waits. */
function Papers({ row }: { row: ConfirmationView }) {
  const { t, format } = useI18n();
  const { slug } = useCollaboration();
  const date = row.link ? format.date(row.link.expiresAt) : '';
  return (
    <>
      {row.attachmentName ? (
        <p className="small">
          <a
            href={`/api/collaborations/${encodeURIComponent(slug)}/confirmations/${row.id}/attachment?show=1`}
            target="_blank"
            rel="noopener"
          >
            {t('confirm.attachment', { name: row.attachmentName })}
            <span className="visually-hidden"> ({t('common.newWindow')})</span>
          </a>
        </p>
      ) : null}
      {row.link && !isDecided(row.state) ? (
        <p className="small muted">
          {row.link.email ? t('confirm.link', { email: row.link.email, date }) : t('confirm.linkCopied', { date })}
        </p>
      ) : null}
    </>
  );
}
