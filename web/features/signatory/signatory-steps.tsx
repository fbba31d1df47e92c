import type { DecisionInput, SignatoryView } from '../../../contract/confirmations.ts';
import { isDecided } from '../../../domain/document-confirmation.ts';
import { client } from '../../lib/client.ts';
import { useDecision } from '../confirmation/use-decision.ts';
import { AboutStep } from './about-step.tsx';
import { ChooseStep, DetailsStep } from './answer-steps.tsx';
import { PaperStep } from './paper-step.tsx';
import { ReceiptStep } from './receipt-step.tsx';
import { useStep } from './use-step.ts';

/** Letters of the token that name the draft in this tab: enough to tell links apart, too few to open one. */
const draftLetters = 8;

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
  const decision = useDecision({
    stored: { ...view.confirmation, view },
    draftKey: `link/${token.slice(0, draftLetters)}`,
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
