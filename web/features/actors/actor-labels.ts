import { actorStages, cooperationLevels, rings, trades } from '../../../domain/actor.ts';
import { useI18n } from '../../lib/i18n.ts';

/** The words for an actor's coded fields, and the choices for each. */
export function useActorLabels() {
  const { t, format } = useI18n();
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  const ring = (value: (typeof rings)[number]) => t(`rings.${value}`);
  const trade = (value: (typeof trades)[number]) => t(`actors.trades.${value}`);
  const stage = (value: (typeof actorStages)[number]) => t(`actors.stages.${value}`);
  const level = (value: (typeof cooperationLevels)[number]) => t(`actors.levels.${value}`);
  return {
    ring,
    trade,
    stage,
    level,
    ringOptions: options(rings, ring),
    tradeOptions: options(trades, trade).toSorted((a, b) => format.compare(a.label, b.label)),
    stageOptions: options(actorStages, stage),
    levelOptions: options(cooperationLevels, level),
  };
}
