import type { Monday } from '../../../contract/monday.ts';
import type { MondayKind } from '../../../domain/monday.ts';
import type { PlanBlocker } from '../../../domain/plan-check.ts';
import { Card } from '../../components/card.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { type Need, NeedList } from '../../components/need-list.tsx';
import { type I18n, useI18n } from '../../lib/i18n.ts';
import { blockerWords } from '../plan/blocker-words.ts';
import { targetOf } from './target-of.ts';

type Item = Monday['items'][number];

const signs: Partial<Record<MondayKind, string>> = {
  'decision-overdue': '§',
  'decision-to-make': '§',
  'confirmation-declined': '§',
  'confirmation-reserved': '§',
  'confirmations-waiting': '§',
  'plan-blocked': '!',
  'round-to-answer': '?',
};

/** What the number of a kind counts; other kinds have a sign or an icon, since their sentence says it all. */
const units: Partial<Record<MondayKind, 'monday.unit.answers' | 'monday.unit.days'>> = {
  'round-waiting': 'monday.unit.answers',
  'round-to-close': 'monday.unit.answers',
  'clock-soon': 'monday.unit.days',
  'clock-over': 'monday.unit.days',
};

/** The square before a sentence: a number never stands there without what it counts. */
export function squareOf(
  { kind, params: { count } }: Pick<Item, 'kind' | 'params'>,
  t: I18n['t'],
): Pick<Need, 'sign' | 'unit' | 'icon'> {
  const sign = signs[kind];
  const unit = units[kind];
  if (sign) return { sign };
  if (unit && typeof count === 'number' && count < 1000) return { sign: String(count), unit: t(unit, { count }) };
  return { icon: kind === 'contacts-to-check' ? 'phone' : 'clock' };
}

const tones: Partial<Record<MondayKind, Need['tone']>> = {
  'decision-overdue': 'red',
  'clock-over': 'red',
  'task-overdue': 'amber',
  'others-tasks-overdue': 'amber',
  'confirmation-declined': 'amber',
  'confirmation-reserved': 'amber',
};

/** What needs the reader now, one sentence and one action each; nothing when nothing does. */
export function MondayNeeds({
  slug,
  items,
  exerciseTitles,
  plan,
}: { slug: string } & Pick<Monday, 'items' | 'exerciseTitles' | 'plan'>) {
  const { t, format } = useI18n();

  function paramsOf(item: Item): Record<string, string | number> {
    const exercise =
      item.target.page === 'exercise' ? exerciseTitles[`${item.target.station}/${item.target.exercise}`] : undefined;
    const clock = item.params['clock'];
    return {
      ...item.params,
      ...(exercise === undefined ? {} : { exercise }),
      ...(typeof clock === 'string' ? { clock: t(`monday.clocks.${clock}` as 'monday.clocks.plan-end') } : {}),
    };
  }

  function detailOf(item: Item): string {
    const parts: string[] = [];
    if (item.kind.startsWith('round-')) parts.push(t('monday.roundPrivacy'));
    if (item.dueOn)
      parts.push(
        t(item.kind.startsWith('confirmation-') ? 'monday.decidedOn' : 'monday.dueOn', {
          date: format.date(item.dueOn, 'weekday'),
        }),
      );
    if (item.kind.startsWith('confirmation') && plan)
      parts.push(t('monday.planDecided', { version: plan.version, decided: plan.decided, total: plan.total }));
    if (item.kind === 'contacts-to-check')
      parts.push(t('monday.firstContact', { organisation: String(item.params['organisation']) }));
    if (item.kind === 'plan-blocked') parts.push(blockerWords(item.params as unknown as PlanBlocker, t));
    return parts.join(' · ');
  }

  if (items.length === 0) return null;
  return (
    <Card>
      <NeedList
        items={items.map((item) => {
          return {
            id: item.key,
            ...squareOf(item, t),
            tone: tones[item.kind],
            title: t(`monday.items.${item.kind}` as 'monday.items.round-to-answer', paramsOf(item)),
            detail: detailOf(item),
            action: (
              <LinkButton {...targetOf(slug, item.target)}>
                {t(`monday.actions.${item.kind}` as 'monday.actions.round-to-answer')}
              </LinkButton>
            ),
          };
        })}
      />
    </Card>
  );
}
