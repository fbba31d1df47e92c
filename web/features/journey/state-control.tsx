import { useState } from 'react';
import type { JourneyState } from '../../../contract/journey.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { SkipDialog } from './skip-dialog.tsx';
import { StatusPill } from './status-pill.tsx';
import { type StatePlace, useSetState } from './use-set-state.ts';

export type StateControlProps = {
  place: StatePlace;
  state: JourneyState;
  /** What it is about, for the dialog: "Engagemang". */ title: string;
};

/** Where a station or an exercise stands, and the ways to say something else. Nothing is ever locked. */
export function StateControl({ place, state, title }: StateControlProps) {
  const { t } = useI18n();
  const mayWrite = useMay('write-content');
  const [skipping, setSkipping] = useState(false);
  const change = useSetState(place, state);
  const isOver = state.status === 'done' || state.status === 'skipped';

  function say(status: 'begun' | 'done', words: string): void {
    change.mutate({ status, note: state.note }, { onSuccess: () => notify(words) });
  }

  return (
    <div className="stack" data-gap="3">
      <div className="cluster">
        <StatusPill status={state.status} />
      </div>
      {state.note ? <p className="state-note">{state.note}</p> : null}
      <ProblemNotice error={change.error} />
      {mayWrite ? (
        <div className="cluster no-print">
          {isOver ? (
            <Button icon="undo" busy={change.isPending} onClick={() => say('begun', t('journey.takenUp'))}>
              {t('journey.takeUp')}
            </Button>
          ) : (
            <>
              <Button
                variant="primary"
                icon="check"
                busy={change.isPending}
                onClick={() => say('done', t('journey.markedDone', { title }))}
              >
                {t('journey.markDone')}
              </Button>
              <Button variant="plain" onClick={() => setSkipping(true)}>
                {t('journey.skip')}
              </Button>
            </>
          )}
        </div>
      ) : null}
      <SkipDialog
        open={skipping}
        title={title}
        note={state.note}
        busy={change.isPending}
        onClose={() => setSkipping(false)}
        onSkip={(note, onDone) =>
          change.mutate(
            { status: 'skipped', note },
            {
              onSuccess: () => {
                onDone();
                setSkipping(false);
              },
            },
          )
        }
      />
    </div>
  );
}
