import type { Monday } from '../../../contract/monday.ts';
import type { MondayKind } from '../../../domain/monday.ts';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { type Need, NeedList } from '../../components/need-list.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { targetOf } from './target-of.ts';

type Item = Monday['items'][number];

const signs: Partial<Record<MondayKind, string>> = {
  'decision-overdue': '§',
  'decision-to-make': '§',
  'confirmation-declined': '§',
  'confirmation-reserved': '§',
  'confirmations-waiting': '§',
  'risk-unanswered': '!',
  'round-to-answer': '?',
};

const tones: Partial<Record<MondayKind, Need['tone']>> = {
  'decision-overdue': 'red',
  'clock-over': 'red',
  'task-overdue': 'amber',
  'confirmation-declined': 'amber',
  'confirmation-reserved': 'amber',
};

/** What needs the reader now, one sentence and one action each. */
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
    if (item.kind === 'risk-unanswered') parts.push(String(item.params['title']));
    return parts.join(' · ');
  }

  if (items.length === 0) {
    return (
      <Card>
        <EmptyState title={t('monday.calmTitle')} icon="check">
          {t('monday.calm')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card>
      <NeedList
        items={items.map((item) => {
          const count = item.params['count'];
          const sign = signs[item.kind] ?? (typeof count === 'number' && count < 100 ? String(count) : undefined);
          return {
            id: item.key,
            ...(sign ? { sign } : { icon: item.kind === 'contacts-to-check' ? ('phone' as const) : ('clock' as const) }),
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
