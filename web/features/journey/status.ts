import type { JourneyStatus } from '../../../contract/journey.ts';
import type { IconName } from '../../components/icon.tsx';
import type { Tone } from '../../components/pill.tsx';
import type { MessageKey } from '../../lib/i18n.ts';

/** How each state is said: words, colour and sign. */
export const statusLook: Record<JourneyStatus, { text: MessageKey; tone: Tone; icon: IconName | null }> = {
  'not-started': { text: 'journey.status.notStarted', tone: 'outline', icon: null },
  begun: { text: 'journey.status.begun', tone: 'amber', icon: 'clock' },
  done: { text: 'journey.status.done', tone: 'green', icon: 'check' },
  skipped: { text: 'journey.status.skipped', tone: 'neutral', icon: 'arrow-right' },
};
