import './save-state.css';
import type { I18n } from '../lib/i18n.ts';
import { useI18n } from '../lib/i18n.ts';
import { flushAllSavers, type SaveOverview, useSaveOverview } from '../lib/save-overview.ts';
import type { SaverState } from '../lib/saver.ts';
import { Button } from './button.tsx';
import type { IconName } from './icon.tsx';
import { Pill, type Tone } from './pill.tsx';

export type SaveStateProps = {
  /** One saver's state; without it the line speaks for the whole page. */
  state?: SaverState;
  /** Sends again at once. */
  onRetry?: () => void;
};

type Line = { tone: Tone; icon?: IconName; text: string; retry: boolean; sentence?: string };

/** Always says what is saved and what is not. */
export function SaveState({ state, onRetry }: SaveStateProps) {
  const i18n = useI18n();
  const overview = useSaveOverview();
  const line = state ? lineOfState(state, i18n) : lineOfPage(overview, i18n);
  const retry = onRetry ?? (state ? undefined : () => void flushAllSavers());
  return (
    <span className="save-state" role="status">
      <Pill tone={line.tone} {...(line.icon ? { icon: line.icon } : {})}>
        {line.text}
      </Pill>
      {line.retry && retry ? (
        <Button variant="plain" size="small" onClick={retry}>
          {i18n.t('save.retryNow')}
        </Button>
      ) : null}
      {line.sentence ? <span className="save-state-sentence">{line.sentence}</span> : null}
    </span>
  );
}

function lineOfState(state: SaverState, { t, format }: I18n): Line {
  switch (state.kind) {
    case 'idle':
      return { tone: 'neutral', text: t('save.idle'), retry: false };
    case 'dirty':
      return { tone: 'neutral', text: t('save.dirty'), retry: false };
    case 'saving':
      return { tone: 'neutral', text: t('save.saving'), retry: false };
    case 'saved':
      return { tone: 'spruce', icon: 'check', text: t('save.saved', { time: format.time(state.at) }), retry: false };
    case 'waiting':
      return {
        tone: 'amber',
        icon: 'offline',
        text: t(state.reason === 'NETWORK' ? 'save.waiting' : 'save.waitingServer'),
        retry: true,
      };
    case 'refused':
      return { tone: 'red', icon: 'warning', text: t('save.refused'), retry: false, sentence: state.sentence };
    case 'conflict':
      return { tone: 'red', icon: 'warning', text: t('save.conflict'), retry: false };
  }
}

function lineOfPage(overview: SaveOverview, { t, format }: I18n): Line {
  if (overview.refused > 0) return { tone: 'red', icon: 'warning', text: t('save.refused'), retry: false };
  if (overview.waiting > 0)
    return { tone: 'amber', icon: 'offline', text: t('save.waitingCount', { count: overview.waiting }), retry: true };
  if (overview.saving > 0) return { tone: 'neutral', text: t('save.saving'), retry: false };
  if (overview.at)
    return { tone: 'spruce', icon: 'check', text: t('save.saved', { time: format.time(overview.at) }), retry: false };
  return { tone: 'spruce', icon: 'check', text: t('save.idle'), retry: false };
}
