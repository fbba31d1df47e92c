import { Button } from '../../components/button.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useLiveDocument } from './live-document-provider.tsx';
import { saverStateOf } from './live-progress.ts';

/** What of the live document is saved; when it is not, that the words are still here. */
export function LiveSaveState() {
  const { t } = useI18n();
  const { session, progress } = useLiveDocument();
  if (!progress.synced && !progress.pending && progress.refusal === null) return <SaveStateWaiting text={t('live.opening')} />;
  const state = saverStateOf(progress);
  return (
    <span className="live-save-state">
      <SaveState state={state} onRetry={() => session?.retry()} />
      {state.kind === 'refused' ? (
        <Button size="small" onClick={() => session?.retry()}>
          {t('common.retry')}
        </Button>
      ) : null}
      {state.kind === 'waiting' ? <span className="small muted">{t('live.keptHere')}</span> : null}
    </span>
  );
}

function SaveStateWaiting({ text }: { text: string }) {
  return (
    <span className="save-state small muted" role="status">
      {text}
    </span>
  );
}
