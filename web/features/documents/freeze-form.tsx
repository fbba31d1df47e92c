import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { addDays } from '../../../domain/dates.ts';
import type { DecidedKind } from '../../../domain/document.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Form } from '../../components/form.tsx';
import { Notice } from '../../components/notice.tsx';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { type I18n, type MessageKey, useI18n } from '../../lib/i18n.ts';
import { today } from '../../lib/clock.ts';
import { refusalSentence, toProblem } from '../../lib/refusal.ts';
import { flushAllSavers, useSaveOverview } from '../../lib/save-overview.ts';
import { AskedActors } from './asked-actors.tsx';
import { ChangeList } from './change-list.tsx';
import { EmptyParts } from './empty-parts.tsx';
import { namesInPlan } from './names-in-plan.ts';
import { suggestedActors } from './freeze-preview.ts';
import { markFrozen } from './just-frozen.ts';
import { ThreadsChoice } from './threads-choice.tsx';
import type { FreezeBasis } from './use-freeze.ts';

export type FreezeFormProps = { kind: DecidedKind; basis: FreezeBasis; onClose: () => void; onNotReady: () => void };

/** Weeks that the suggestion leaves for answering: boards meet once a month. */
const weeksToAnswer = 6;

const suggestedDay = () => addDays(today(), weeksToAnswer * 7);

/** The dialog when nothing is missing: whom to ask, by when, and what happens next. */
export function FreezeForm({ kind, basis, onClose, onNotReady }: FreezeFormProps) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const navigate = useNavigate();
  const overview = useSaveOverview();
  const formId = useId();
  const [actorIds, setActorIds] = useState(() => suggestedActors(basis.actors, basis));
  const [answerBy, setAnswerBy] = useState<string | null>(suggestedDay);
  const [withThreads, setWithThreads] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string[]>([]);

  async function freeze(): Promise<void> {
    setBusy(true);
    setProblem([]);
    try {
      await flushAllSavers();
      const { id } = await client.documents.freeze({
        collaboration,
        kind,
        actorIds,
        answerBy: actorIds.length > 0 ? answerBy : null,
        withThreads,
      });
      markFrozen(id);
      onClose();
      await navigate({ to: '/s/$collab/documents/$id', params: { collab: collaboration, id } });
    } catch (error) {
      setProblem(problemWords(error, t));
      if (toProblem(error).code === 'PLAN_NOT_READY') onNotReady();
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      keepOpen
      onClose={onClose}
      title={t('freeze.title', { document: t(`documents.kindsThe.${kind}`), number: basis.number })}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" icon="lock" busy={busy} disabled={overview.refused > 0}>
            {t('freeze.submit', { number: basis.number })}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={freeze}>
        <p>{t('freeze.lead')}</p>
        <Changes basis={basis} />
        {basis.plan ? <EmptyParts plan={basis.plan} onLeave={onClose} /> : null}
        <AskedActors basis={basis} value={actorIds} onChange={setActorIds} />
        {actorIds.length > 0 ? (
          <DateField
            label={t('freeze.answerBy')}
            hint={t('freeze.answerByHint')}
            optional
            value={answerBy}
            min={today()}
            onChange={setAnswerBy}
          />
        ) : null}
        {kind === 'plan' ? <ThreadsChoice value={withThreads} onChange={setWithThreads} /> : null}
        <Next hasEarlier={basis.earlier.some(({ state }) => state !== 'proposed')} asksAny={actorIds.length > 0} />
        {problem.length > 0 ? (
          <Notice tone="red" title={problem[0]}>
            {problem.length > 1 ? problem.slice(1).map((line) => <p key={line}>{line}</p>) : null}
          </Notice>
        ) : null}
      </Form>
    </Dialog>
  );
}

/** The refusal as lines: a start decision that is not ready says what it lacks. */
function problemWords(error: unknown, t: I18n['t']): string[] {
  const { code, data } = toProblem(error);
  const missing = data['missing'];
  if (code !== 'DECISION_NOT_READY' || !Array.isArray(missing)) return [refusalSentence(error)];
  return [t('freeze.blockersStart'), ...missing.map((key) => t(`freeze.missing.${String(key)}` as MessageKey))];
}

function Changes({ basis: { changes, previous, plan } }: { basis: FreezeBasis }) {
  const { t } = useI18n();
  if (!changes || !previous) return null;
  const { number, snapshot } = previous;
  if (changes.length === 0) return <Notice>{t('freeze.noChanges', { number })}</Notice>;
  const names = {
    ...namesInPlan('actors' in snapshot ? snapshot.actors : [], snapshot.kind === 'plan' ? snapshot.plan.goals : []),
    ...namesInPlan([], plan?.goals ?? []),
  };
  return (
    <Disclosure summary={t('freeze.changes', { count: changes.length, number })}>
      <ChangeList changes={changes} names={names} short />
    </Disclosure>
  );
}

function Next({ hasEarlier, asksAny }: { hasEarlier: boolean; asksAny: boolean }) {
  const { t } = useI18n();
  const lines = [
    t('freeze.nextFrozen'),
    ...(asksAny ? [t('freeze.nextLinks')] : []),
    ...(hasEarlier ? [t('freeze.nextKept')] : []),
  ];
  return (
    <div className="freeze-next">
      <strong>{t('freeze.next')}</strong>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
}
