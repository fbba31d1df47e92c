import type { ClockKey } from './clocks.ts';
import type { ConfirmationState, DocumentTown } from './document.ts';
import type { GoalProgress } from './goal-progress.ts';
import type { MissionState } from './mission.ts';
import type { PlanChange } from './plan-diff.ts';
import type { Light } from './plan.ts';

/** Most things a board is asked to decide in one report. */
export const mostAsks = 5;

/** Something that the draft of the next version would change. */
export type DraftLine = Pick<PlanChange, 'section' | 'kind' | 'label'>;

/**
 * What a board reads the evening before: two pages, the decision first. It tells of the newest frozen plan, with what has been
 * followed up since; goals, activities and money of a draft are not in it. @source world "Decision maker", law 2023:196 § 13 */
export type BoardReport = {
  /** What the board is asked to decide; at most `mostAsks`. */
  asks: string[];
  greeting: string;
  /** The year that it tells of. */
  year: number;
  period: { startYear: number; endYear: number } | null;
  goals: { title: string; unit: string; measure: string; startValue: number | null; years: GoalProgress[] }[];
  /** How many activities of the plan stand at each light, this year and before; `none`: nobody has said. */
  lights: Record<Light | 'none', number>;
  /** Activities that are not over and missions that stand at red or yellow, red first. */
  worries: { title: string; light: Light; sentence: string; actors: string[] }[];
  missions: { title: string; state: MissionState; light: Light | null }[];
  /** What each organisation has said of the newest plan. */
  confirmations: { actor: string; state: ConfirmationState; decidedOn: string | null; body: string }[];
  planVersion: number | null;
  /** What the draft of the next version would change in the plan. Absent in reports made before this was told. */
  draft?: DraftLine[];
  /** Before the first freeze: how much a draft holds, none of which is told. Null afterwards. */
  unfrozen?: { goals: number; activities: number } | null;
  clocks: { key: ClockKey; dueOn: string; state: 'calm' | 'soon' | 'over' }[];
  /** Money of the plan this year, in whole kronor; null when no row says. */
  budgetSek: number | null;
};

export type BoardReportSnapshot = {
  kind: 'board-report';
  schema: 1;
  collaboration: DocumentTown;
  version: number;
  /** ISO date-time (UTC). */
  frozenAt: string;
  report: BoardReport;
};
