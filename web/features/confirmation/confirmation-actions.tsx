import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConfirmationView } from '../../../contract/confirmations.ts';
import type { DocumentKind } from '../../../domain/document.ts';
import { isDecided } from '../../../domain/document-confirmation.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Menu, type MenuItem } from '../../components/menu.tsx';
import { api } from '../../lib/api.ts';
import { useCollaboration, useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { refusalSentence } from '../../lib/refusal.ts';
import { AskDialog } from './ask-dialog.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { PaperDialog } from './paper-dialog.tsx';

type Open = 'decide' | 'ask' | 'revoke' | 'attach' | 'detach' | null;

export type ConfirmationActionsProps = { row: ConfirmationView; document: { kind: DocumentKind; number: number } };

/**
 * What the reader may do about one organisation's confirmation: buttons while it waits, and a menu with the rest. Nothing
 * is drawn for those who only read.
 */
export function ConfirmationActions({ row, document }: ConfirmationActionsProps) {
  const { t } = useI18n();
  const { me } = useCollaboration();
  const mayRun = useMay('run-confirmations');
  const [open, setOpen] = useState<Open>(null);
  if (!row.mayDecide) return null;
  const close = () => setOpen(null);
  const own = me.actorId === row.actorId;
  const decided = isDecided(row.state);
  const mayAsk = mayRun && !decided;
  const items: MenuItem[] = [
    ...(decided ? [{ label: t('confirm.actions.change'), icon: 'edit' as const, onSelect: () => setOpen('decide') }] : []),
    ...(mayAsk && (own || row.link)
      ? [
          {
            label: t(row.link ? 'confirm.actions.askAgain' : 'confirm.actions.ask'),
            icon: 'mail' as const,
            onSelect: () => setOpen('ask'),
          },
        ]
      : []),
    ...(mayRun && row.link
      ? [{ label: t('confirm.actions.revoke'), icon: 'link' as const, onSelect: () => setOpen('revoke') }]
      : []),
    {
      label: t(row.attachmentName ? 'confirm.actions.attachAgain' : 'confirm.actions.attach'),
      icon: 'upload',
      onSelect: () => setOpen('attach'),
    },
    ...(row.attachmentName
      ? [{ label: t('confirm.actions.detach'), icon: 'trash' as const, danger: true, onSelect: () => setOpen('detach') }]
      : []),
  ];
  return (
    <>
      <div className="confirmation-menu">
        <Menu
          variant="plain"
          icon="more"
          iconOnly
          label={t('confirm.actions.more', { organisation: row.actorName })}
          items={items}
        />
      </div>
      {decided ? null : (
        <div className="confirmation-actions">
          {mayAsk && !own && !row.link ? (
            <Button icon="mail" onClick={() => setOpen('ask')}>
              {t('confirm.actions.ask')}
              <span className="visually-hidden">{row.actorName}</span>
            </Button>
          ) : null}
          <Button variant={own ? 'primary' : 'quiet'} onClick={() => setOpen('decide')}>
            {t(own ? 'confirm.actions.own' : 'confirm.actions.record')}
            <span className="visually-hidden">{row.actorName}</span>
          </Button>
        </div>
      )}
      {open === 'decide' ? <DecisionDialog row={row} document={document} onClose={close} /> : null}
      {open === 'ask' ? <AskDialog row={row} onClose={close} /> : null}
      {open === 'attach' ? <PaperDialog row={row} onClose={close} /> : null}
      {open === 'revoke' || open === 'detach' ? <EndDialog row={row} what={open} onClose={close} /> : null}
    </>
  );
}

/** Asks before the personal link or the paper is taken away. */
function EndDialog({ row, what, onClose }: { row: ConfirmationView; what: 'revoke' | 'detach'; onClose: () => void }) {
  const { t } = useI18n();
  const { slug: collaboration } = useCollaboration();
  const queries = useQueryClient();
  const done = (words: string) => ({
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: api.documents.key() });
      notify(words);
    },
    onError: (error: unknown) => notify(refusalSentence(error), { tone: 'red' }),
    onSettled: onClose,
  });
  const revoke = useMutation(api.confirmations.revoke.mutationOptions(done(t('confirm.linkEnded'))));
  const detach = useMutation(api.confirmations.detach.mutationOptions(done(t('confirm.detached'))));
  const { mutate, isPending } = what === 'revoke' ? revoke : detach;
  return (
    <ConfirmDialog
      open
      danger
      busy={isPending}
      title={t(what === 'revoke' ? 'confirm.revokeTitle' : 'confirm.paper.detachTitle')}
      confirmLabel={t(what === 'revoke' ? 'confirm.actions.revoke' : 'confirm.actions.detach')}
      onConfirm={() => mutate({ collaboration, id: row.id })}
      onClose={onClose}
    >
      {what === 'revoke' ? t('confirm.revokeText') : t('confirm.paper.detachText', { name: row.attachmentName ?? '' })}
    </ConfirmDialog>
  );
}
