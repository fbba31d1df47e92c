import type { PlanBlocker } from '../../../domain/plan-check.ts';
import type { I18n } from '../../lib/i18n.ts';

/** What stops a freeze, as a sentence that says what to do. */
export function blockerWords(blocker: PlanBlocker, t: I18n['t']): string {
  // As text, since years are written without spaces.
  const values = Object.fromEntries(Object.entries(blocker).map(([key, value]) => [key, String(value)]));
  if ('title' in blocker && blocker.title.trim() === '') values['title'] = t('plan.activity.untitled');
  return t(`plan.blocker.${blocker.code}`, values);
}
