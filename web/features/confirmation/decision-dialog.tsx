import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { ConfirmationView, DecisionInput } from '../../../contract/confirmations.ts';
import type { ConfirmationState, DocumentKind } from '../../../domain/document.ts';
import { isDecided } from '../../../domain/document-confirmation.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { Form } from '../../components/form.tsx';
import { Notice } from '../../components/notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { DecisionConflictDialog } from './decision-conflict-dialog.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { useDecision } from './use-decision.ts';

/** Answers first, what is not an answer last. */
const choices = ['confirmed', 'reserved', 'declined', 'anchored', 'proposed'] as const satisfies ConfirmationState[];

export type DecisionDialogProps = {
  row: ConfirmationView;
  document: { kind: DocumentKind; number: number };
  onClose: () => void;
};

/** Records where an organisation's decision stands: the coordinator from paper, a member for the own organisation. */
export function DecisionDialog({ row, document, onClose }: DecisionDialogProps) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const queries = useQueryClient();
  const readAgain = () => {
    void queries.invalidateQueries({ queryKey: api.documents.key() });
    onClose();
  };
  const decision = useDecision({
    stored: row,
    draftKey: `confirmation/${row.id}`,
    send: (input: DecisionInput, version) => client.confirmations.decide({ collaboration, id: row.id, version, ...input }),
    onSaved: () => {
      readAgain();
      notify(t('confirm.recorded', { organisation: row.actorName }));
    },
    onTheirs: () => readAgain(),
  });
  const formId = useId();
  const { value } = decision;
  return (
    <Dialog
      open
      keepOpen
      onClose={onClose}
      title={t('confirm.decision.title', { organisation: row.actorName })}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={decision.busy}>
            {t('confirm.decision.save')}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={decision.save}>
        <DraftNotice draft={{ isFound: decision.isFound, drop: decision.startOver }} />
        <p className="muted">
          {t('confirm.decision.version', { document: t(`documents.kindVersion.${document.kind}`, { number: document.number }) })}
        </p>
        <RadioGroup
          label={t('confirm.decision.choose')}
          layout="cards"
          value={value.state}
          onChange={(state) => decision.change({ state })}
          options={choices.map((state) => ({
            value: state,
            label: t(`confirm.choices.${state}`),
            hint: t(`confirm.choices.${state}Hint`),
          }))}
        />
        {isDecided(row.state) && value.state !== row.state ? <Notice>{t('confirm.decision.reopens')}</Notice> : null}
        <DecisionFields
          value={value}
          onChange={decision.change}
          problems={decision.problems}
          audience={t('confirm.decision.audience')}
        />
        {decision.refusal ? <Notice tone={decision.waiting ? 'amber' : 'red'}>{decision.refusal}</Notice> : null}
      </Form>
      <DecisionConflictDialog decision={decision} />
    </Dialog>
  );
}
