import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type PlanBlocker, planBlockers } from '../../../domain/plan-check.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Form } from '../../components/form.tsx';
import { Notice } from '../../components/notice.tsx';
import { client } from '../../lib/client.ts';
import { type I18n, useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { refusalSentence, toProblem } from '../../lib/refusal.ts';
import { flushAllSavers, useSaveOverview } from '../../lib/save-overview.ts';
import { blockerLink } from './part-links.ts';
import { usePlan } from './plan-context.tsx';

/** Freezes the plan as its next version, or says what is missing and where. @source design principle 8, inventory M25 */
export function FreezeDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const { view } = usePlan();
  const blockers = planBlockers(view.plan);
  return (
    <Dialog open={open} onClose={onClose} title={t('plan.freezing.title', { version: view.nextVersion })} keepOpen>
      {blockers.length > 0 ? <Blockers blockers={blockers} onClose={onClose} /> : <FreezeForm onClose={onClose} />}
    </Dialog>
  );
}

/** What is missing, each leading to where it is mended. */
function Blockers({ blockers, onClose }: { blockers: PlanBlocker[]; onClose: () => void }) {
  const { t } = useI18n();
  const { slug } = usePlan();
  return (
    <div className="stack">
      <Notice tone="red" title={t('plan.freezing.blocked', { count: blockers.length })}>
        {t('plan.freezing.blockedLead')}
      </Notice>
      <ul role="list" className="freeze-blockers">
        {blockers.map((blocker, index) => {
          const link = blockerLink(slug, blocker);
          const words = blockerWords(blocker, t);
          return <li key={index}>{link ? <Link {...link} hashScrollIntoView={false} resetScroll={false} onClick={onClose}>{words}</Link> : words}</li>;
        })}
      </ul>
    </div>
  );
}

/** A blocker as a sentence. Years are written without spaces. */
export function blockerWords(blocker: PlanBlocker, t: I18n['t']): string {
  const values = Object.fromEntries(Object.entries(blocker).map(([key, value]) => [key, String(value)]));
  if ('title' in values && values['title']!.trim() === '') values['title'] = t('plan.activity.untitled');
  return t(`plan.blocker.${blocker.code}`, values);
}

function FreezeForm({ onClose }: { onClose: () => void }) {
  const { t, locale } = useI18n();
  const { slug, view, actors } = usePlan();
  const navigate = useNavigate();
  const overview = useSaveOverview();
  const involved = new Set([...view.plan.activities.flatMap(({ actorIds }) => actorIds), ...actors.filter(({ ring }) => ring === 'core').map(({ id }) => id)]);
  const [actorIds, setActorIds] = useState(() => actors.filter(({ id }) => involved.has(id)).map(({ id }) => id));
  const [answerBy, setAnswerBy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function freeze(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await flushAllSavers();
      const { id, number } = await client.documents.freeze({ collaboration: slug, kind: 'plan', actorIds, answerBy, locale });
      notify(t('plan.freezing.done', { version: number }));
      onClose();
      await navigate({ to: '/s/$collab/documents/$id', params: { collab: slug, id } });
    } catch (error) {
      // PLAN_NOT_READY: the plan has changed a moment ago; reading it again shows the list of what is missing.
      setProblem(toProblem(error).code === 'PLAN_NOT_READY' ? t('plan.freezing.changed') : refusalSentence(error));
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={freeze}>
      <p>{t('plan.freezing.lead')}</p>
      {actors.length > 0 ? (
        <CheckboxGroup
          label={t('plan.freezing.ask')}
          hint={t('plan.freezing.askHint')}
          values={actorIds}
          onChange={setActorIds}
          options={actors.map(({ id, name, ring }) => ({ value: id, label: name, hint: t(`rings.${ring}`) }))}
        />
      ) : (
        <Notice>{t('plan.freezing.noActors')}</Notice>
      )}
      <DateField label={t('plan.freezing.answerBy')} optional value={answerBy} min={view.today} onChange={setAnswerBy} />
      {overview.unsaved > 0 ? <Notice tone="amber">{t('plan.freezing.unsaved')}</Notice> : null}
      {problem ? <Notice tone="red">{problem}</Notice> : null}
      <div className="cluster" data-justify="end">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" busy={busy} disabled={overview.refused > 0}>
          {t('plan.freeze', { version: view.nextVersion })}
        </Button>
      </div>
    </Form>
  );
}
