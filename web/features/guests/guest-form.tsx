import { useState } from 'react';
import type { GuestView } from '../../../contract/guests.ts';
import { longestGuestAnswer } from '../../../domain/guest.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { client } from '../../lib/client.ts';
import { dropDraft, readDraft, takeOwnerlessDraft, writeDraft } from '../../lib/drafts.ts';
import { useI18n } from '../../lib/i18n.ts';
import { toProblem } from '../../lib/refusal.ts';
import { unsafeSentence } from '../../lib/text-guard.ts';
import { useTry } from '../../lib/use-try.ts';
import { StepFrame } from '../signatory/step-frame.tsx';
import { joinAnswers } from './join-answers.ts';

/** Letters of the token that name the draft in this tab: enough to tell links apart, too few to open one. */
const draftLetters = 8;

type Answers = Record<string, string>;

/** Answers in the tab: what is written, and what stood when the writing began. */
type Kept = { answers: Answers; base: Answers };

/** What is kept by the link. A draft of an earlier version of Ringar did not say what it builds on: taken as nothing. */
function readKept(draftKey: string): Kept | null {
  const earlier = takeOwnerlessDraft<Answers>(draftKey);
  if (earlier) writeDraft(draftKey, { answers: earlier, base: {} } satisfies Kept);
  return readDraft<Kept>(draftKey);
}

type GuestFormProps = { view: GuestView; token: string; onView: (view: GuestView) => void };

/** What a guest answers: a few questions on one page, kept in the tab until they are saved. */
export function GuestForm({ view, token, onView }: GuestFormProps) {
  const { t, format } = useI18n();
  const draftKey = `guest/${token.slice(0, draftLetters)}`;
  // What was written before a reload builds on what stood then: newer answers by the same link are joined, never overwritten.
  const [kept] = useState(() => readKept(draftKey));
  const [base, setBase] = useState(kept?.base ?? view.answers);
  const [answers, setAnswers] = useState(kept?.answers ?? view.answers);
  const [isJoined, setJoined] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const { busy, problem, attempt } = useTry<'save'>();

  function write(next: Answers, since = base): void {
    setAnswers(next);
    setSaved(false);
    writeDraft(draftKey, { answers: next, base: since } satisfies Kept);
  }

  const changed = view.questions.filter(({ key }) => (answers[key] ?? '') !== (base[key] ?? ''));
  const isUnsafe = changed.some(({ key }) => unsafeSentence(answers[key] ?? '') !== null);
  const isTooLong = changed.some(({ key }) => (answers[key] ?? '').length > longestGuestAnswer);

  const save = () =>
    attempt('save', async () => {
      setJoined(false);
      const given = Object.fromEntries(changed.map(({ key }) => [key, { before: base[key] ?? '', text: answers[key] ?? '' }]));
      try {
        const saved = await client.guest.answer({ token, answers: given });
        dropDraft(draftKey);
        setBase(saved.answers);
        setAnswers(saved.answers);
        setSaved(true);
        onView(saved);
      } catch (error) {
        const { code, data } = toProblem(error);
        if (code !== 'STALE_VERSION') throw error;
        const theirs = data['current'] as Answers;
        setBase(theirs);
        write(joinAnswers({ base, mine: answers, theirs }), theirs);
        setJoined(true);
      }
    });

  return (
    <StepFrame
      eyebrow={`${view.station} · ${view.collaboration.name}`}
      title={view.exercise.title}
      foot={
        <div className="stack" data-gap="2">
          {isJoined ? <Notice tone="amber">{t('guests.joined')}</Notice> : null}
          <ProblemNotice error={problem} />
          <div role="status">
            {isSaved ? (
              <Notice tone="green" title={t('guests.thanks')}>
                {t('guests.thanksMore', { date: format.date(view.expiresAt) })}
              </Notice>
            ) : null}
          </div>
          {isSaved ? null : <p>{t('guests.private', { date: format.date(view.expiresAt) })}</p>}
        </div>
      }
      actions={
        <Button
          variant="primary"
          size="large"
          busy={busy === 'save'}
          disabled={changed.length === 0 || isUnsafe || isTooLong}
          onClick={() => void save()}
        >
          {t('guests.save')}
        </Button>
      }
    >
      <p className="lead">{view.exercise.purpose}</p>
      <p>{t('guests.asks', { town: view.collaboration.name })}</p>
      <Notice icon="lock">{t('guests.nobody')}</Notice>
      {view.questions.map(({ key, label, hint }) => (
        <TextArea
          key={key}
          label={label}
          hint={hint}
          rows={4}
          maxLength={longestGuestAnswer}
          value={answers[key] ?? ''}
          onChange={(text) => write({ ...answers, [key]: text })}
        />
      ))}
    </StepFrame>
  );
}
