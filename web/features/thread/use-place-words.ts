import type { Offer } from '../../../contract/thread.ts';
import { type MessageKey, useI18n } from '../../lib/i18n.ts';

type Place = Offer['place'];

/** Where an item is found, in words: the exercise's title, the register's, or the part of the plan. */
export function usePlaceWords(): (place: Place) => string {
  const { t } = useI18n();
  return (place) => {
    if (place.kind === 'actors') return t('exercise.register.actors');
    if (place.kind === 'plan') return `${t('exercise.register.plan')} · ${t(`plan.tab.${place.tab}` as MessageKey)}`;
    return place.title;
  };
}
