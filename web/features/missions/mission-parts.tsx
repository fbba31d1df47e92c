import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { lineLimit } from '../../../domain/text-limits.ts';
import { goalAnswers, type MissionPaper, type MissionState, paperToLeave } from '../../../domain/mission.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { FreezePaper, useMove } from './freeze-paper.tsx';
import { GroupPart } from './group-part.tsx';
import { HandoversPart } from './handovers-part.tsx';
import { MissionTexts } from './mission-texts.tsx';
import { ReportsPart } from './reports-part.tsx';
import { TasksPart } from './tasks-part.tsx';
import { type MissionContext, useMissionWords } from './use-missions.ts';

const order: readonly MissionState[] = ['charter', 'planning', 'running', 'implementing', 'evaluating', 'closed'];

/** Everything of a mission, step by step; the step that it stands at is open, those to come wait. */
export function MissionParts(context: MissionContext) {
  const { t } = useI18n();
  const collab = useSlug();
  const { view } = context;
  const { mission, activity } = view;
  const record = useMissionWords(context);
  const at = order.indexOf(mission.state);
  const mayCharter = view.mayLead && view.mayWrite;
  const part = (step: WrittenStep, paper: MissionPaper, children: ReactNode) => (
    <Part {...context} step={step} paper={paper} isOpen={mission.state === step} isAhead={at >= 0 && at < order.indexOf(step)}>
      {children}
    </Part>
  );
  return (
    <>
      {mission.state === 'stopped' ? (
        <Notice tone="amber" title={t('missions.stopped')}>
          {mission.stoppedWhy}
        </Notice>
      ) : null}
      {activity ? (
        <p className="muted">
          {activity.removed ? (
            t('missions.activityRemoved')
          ) : (
            <Link to="/s/$collab/plan/$tab" params={{ collab, tab: 'goals' }} hash={`activity-${activity.id}`}>
              {t('missions.carriesOut', { activity: activity.title, goal: activity.goal })}
            </Link>
          )}
        </p>
      ) : null}
      <div className="mission-save no-print">
        {record.state.kind === 'idle' ? null : <SaveState state={record.state} onRetry={() => void record.flush()} />}
      </div>
      {part(
        'charter',
        'charter',
        <>
          {mayCharter ? (
            <>
              <TextField
                label={t('missions.field.title')}
                required
                maxLength={lineLimit}
                value={record.value.title}
                onChange={(title) => record.set({ title })}
              />
              <div className="plan-pair">
                <DateField
                  label={t('missions.field.startsOn')}
                  value={record.value.startsOn}
                  onChange={(startsOn) => record.set({ startsOn })}
                />
                <DateField
                  label={t('missions.field.endsOn')}
                  value={record.value.endsOn}
                  onChange={(endsOn) => record.set({ endsOn })}
                />
              </div>
            </>
          ) : null}
          <MissionTexts record={record} writable={mayCharter} keys={['targetGroup', 'purpose', 'assignment', 'goal']} />
          <GroupPart {...context} />
          <MissionTexts record={record} writable={mayCharter} keys={['reporting', 'resources', 'finalForm']} />
        </>,
      )}
      {part(
        'planning',
        'implementation-plan',
        <>
          <MissionTexts record={record} writable={view.mayWrite} keys={['approach']} />
          <TasksPart {...context} />
          <MissionTexts record={record} writable={view.mayWrite} keys={['measuring']} />
        </>,
      )}
      {part(
        'running',
        'final-report',
        <>
          <ReportsPart {...context} />
          <h3>{t('missions.paper.final-report')}</h3>
          <MissionTexts record={record} writable={view.mayWrite} keys={['result']} />
          <RadioGroup
            label={t('missions.field.goalAnswer')}
            layout="cards"
            disabled={!view.mayWrite}
            value={record.value.goalAnswer}
            options={goalAnswers.map((value) => ({ value, label: t(`missions.goalAnswer.${value}`) }))}
            onChange={(goalAnswer) => record.set({ goalAnswer })}
          />
          <MissionTexts record={record} writable={view.mayWrite} keys={['goalHow', 'addedValue', 'use']} />
        </>,
      )}
      {part('implementing', 'implementation', <HandoversPart {...context} />)}
      {part(
        'evaluating',
        'evaluation',
        <>
          <p className="small muted">{t('missions.ownDesign')}</p>
          <MissionTexts record={record} writable={view.mayWrite} keys={['learnedResult', 'learnedTogether', 'nextTime']} />
        </>,
      )}
      {view.mayLead ? <OtherWays {...context} /> : null}
      <ConflictDialog
        conflict={record.conflict}
        fields={(record.conflict?.fields ?? []).map((key) => ({
          key,
          label: t(`missions.field.${key}` as 'missions.field.title'),
        }))}
        onResolve={(chosen) => void record.resolve(chosen)}
      />
    </>
  );
}

/** Steps in which something is written. */
type WrittenStep = Exclude<MissionState, 'closed' | 'stopped'>;

type PartProps = MissionContext & {
  step: WrittenStep;
  paper: MissionPaper;
  isOpen: boolean;
  isAhead: boolean;
  children: ReactNode;
};

function Part({ step, paper, isOpen, isAhead, children, ...context }: PartProps) {
  const { t } = useI18n();
  return (
    <Card>
      <Disclosure summary={<h2>{t(`missions.part.${step}`)}</h2>} open={isOpen}>
        <div className="stack" data-gap="4">
          {isAhead ? <p className="muted">{t('missions.ahead')}</p> : null}
          {children}
          <FreezePaper {...context} paper={paper} />
        </div>
      </Disclosure>
    </Card>
  );
}

/** Back a step, or to an early end. */
function OtherWays(context: MissionContext) {
  const { t } = useI18n();
  const { state } = context.view.mission;
  const move = useMove(context);
  const [asking, setAsking] = useState<'stopped' | 'back' | null>(null);
  const { value: why, set: setWhy, drop, isFound } = useDraft(`mission-stop/${context.view.mission.id}`, '');
  const back: MissionState | null = state === 'stopped' ? 'charter' : (order[order.indexOf(state) - 1] ?? null);
  return (
    <div className="cluster no-print">
      {back ? (
        <Button variant="plain" icon="arrow-left" onClick={() => setAsking('back')}>
          {t('missions.back', { state: t(`missions.stateThe.${back}`) })}
        </Button>
      ) : null}
      {paperToLeave[state] ? (
        <Button variant="plain" icon="close" onClick={() => setAsking('stopped')}>
          {t('missions.stop')}
        </Button>
      ) : null}
      <ConfirmDialog
        open={asking !== null}
        busy={move.isPending}
        title={t(asking === 'stopped' ? 'missions.stopTitle' : 'missions.backTitle')}
        confirmLabel={t(asking === 'stopped' ? 'missions.stop' : 'missions.backDo')}
        onClose={() => setAsking(null)}
        onConfirm={() =>
          move.mutate({ to: asking === 'stopped' ? 'stopped' : back!, why }, { onSuccess: () => (drop(), setAsking(null)) })
        }
      >
        <div className="stack">
          <p>{t(asking === 'stopped' ? 'missions.stopLead' : 'missions.backLead')}</p>
          {asking === 'stopped' ? (
            <>
              <DraftNotice draft={{ isFound, drop }} />
              <TextField label={t('missions.why')} required maxLength={lineLimit} value={why} onChange={setWhy} />
            </>
          ) : null}
          <ProblemNotice error={move.error} />
        </div>
      </ConfirmDialog>
    </div>
  );
}
