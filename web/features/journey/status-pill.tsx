import type { JourneyStatus } from '../../../contract/journey.ts';
import { Pill } from '../../components/pill.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { statusLook } from './status.ts';

/** Where a station or an exercise stands, in a word. */
export function StatusPill({ status }: { status: JourneyStatus }) {
  const { t } = useI18n();
  const { text, tone, icon } = statusLook[status];
  return (
    <Pill tone={tone} {...(icon ? { icon } : {})}>
      {t(text)}
    </Pill>
  );
}
