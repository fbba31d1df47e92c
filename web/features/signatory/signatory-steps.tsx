import { useState } from 'react';
import type { DecisionInput, SignatoryView } from '../../../contract/confirmations.ts';
import { isDecided } from '../../../domain/document-confirmation.ts';
import { client } from '../../lib/client.ts';
import { takeOwnerlessDraft, writeDraft } from '../../lib/drafts.ts';
import { type KeptDecision, useDecision } from '../confirmation/use-decision.ts';
import { AboutStep } from './about-step.tsx';
import { ChooseStep, DetailsStep } from './answer-steps.tsx';
import { PaperStep } from './paper-step.tsx';
import { ReceiptStep } from './receipt-step.tsx';
import { useStep } from './use-step.ts';

/** Letters of the token that name the draft in this tab: enough to tell links apart, too few to open one. */
const draftLetters = 8;

/** A draft of an earlier version of Ringar did not keep what stood when it was begun: taken as nothing, so that whatever has been decided is asked about. */
function keepEarlierDraft(draftKey: string): void {
  const decision = takeOwnerlessDraft<DecisionInput>(draftKey);
  const nothing = { state: 'proposed' as const, decidingBody: '', decidedOn: null, paragraph: '', signatory: '', reason: '' };
  if (decision) writeDraft(draftKey, { decision, base: { ...nothing, version: 1 } } satisfies KeptDecision);
}

export type SignatoryStepsProps = {
  view: SignatoryView;
  token: string;
  onView: (view: SignatoryView) => void;
  onReread: () => void;
};

/** The way of someone who answers for an organisation: what it is about, the answer, the paper, the receipt. */
export function SignatorySteps({ view, token, onView, onReread }: SignatoryStepsProps) {
  const { state } = view.confirmation;
  const [step, go] = useStep(isDecided(state) || state === 'anchored' ? 'done' : 'about');
  const draftKey = `link/${token.slice(0, draftLetters)}`;
  useState(() => keepEarlierDraft(draftKey));
  const decision = useDecision({
    stored: { ...view.confirmation, view },
    draftKey,
    send: async (input: DecisionInput, version) => {
      const answer = await client.signatory.decide({ token, version, ...input });
      return { ...answer.confirmation, view: answer };
    },
    onSaved: (row) => {
      onView(row.view);
      go(row.state === 'anchored' || row.attachmentName ? 'done' : 'paper');
    },
    onTheirs: () => {
      onReread();
      go('done');
    },
  });

  if (step === 'choose')
    return <ChooseStep view={view} decision={decision} onBack={() => history.back()} onNext={() => go('details')} />;
  if (step === 'details') return <DetailsStep view={view} decision={decision} onBack={() => history.back()} />;
  if (step === 'paper') {
    const saved = (next: SignatoryView) => {
      onView(next);
      go('done');
    };
    return <PaperStep token={token} onSaved={saved} onSkip={() => go('done')} />;
  }
  if (step === 'done') return <ReceiptStep view={view} token={token} onChange={() => go('choose')} onPaper={() => go('paper')} />;
  return <AboutStep view={view} token={token} onAnswer={() => go('choose')} />;
}
