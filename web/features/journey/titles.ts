import type { Journey, StationState } from '../../../contract/journey.ts';
import type { Method, Station } from '../../../domain/method.ts';
import { useI18n } from '../../lib/i18n.ts';
import { nextPlace } from './next-up.tsx';

/** Title of the journey: what is next, or that all is done. */
export function useJourneyTitle() {
  const { t } = useI18n();
  return (method: Method, journey: Journey): string => {
    const next = nextPlace(method, journey);
    if (!next) return t('journey.titleDone');
    if (journey.stations.every(({ status }) => status === 'not-started')) return t('journey.titleNew');
    return next.exercise
      ? t('journey.titleNext', { exercise: next.exercise.title })
      : t('journey.titleClose', { station: next.station.shortTitle });
  };
}

/** Title of a station: how far the group has come in it. */
export function useStationTitle() {
  const { t } = useI18n();
  return (station: Station, state: StationState): string => {
    const left = state.total - state.done;
    if (state.status === 'done') return t('journey.stationDone', { station: station.shortTitle });
    if (state.status === 'skipped') return t('journey.stationSkipped', { station: station.shortTitle });
    if (state.status === 'not-started' || state.total === 0) return station.title;
    if (left === 0) return t('journey.stationReady');
    return t('journey.stationLeft', { count: left });
  };
}
