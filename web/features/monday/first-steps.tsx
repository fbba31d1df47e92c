import type { Monday } from '../../../contract/monday.ts';
import type { FirstStepKey } from '../../../domain/first-steps.ts';
import { Card } from '../../components/card.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import type { LinkTarget } from '../../components/link-target.ts';
import { NeedList } from '../../components/need-list.tsx';
import { Pill } from '../../components/pill.tsx';
import { useI18n } from '../../lib/i18n.ts';

type First = NonNullable<Monday['firstSteps']>;

/** What a new collaboration does first: a list for those who can do some of it, for the others who they wait for. */
export function FirstSteps({ slug, first }: { slug: string; first: First }) {
  const { t } = useI18n();
  const { steps, coordinator: name } = first;
  const next = steps.find(({ done, mayDo }) => mayDo && !done)?.key;
  if (!steps.some(({ mayDo }) => mayDo)) {
    return (
      <Card title={t('monday.first.card')}>
        <p>{name ? t('monday.first.waiting', { name }) : t('monday.first.waitingNobody')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('monday.first.card')}>
      <NeedList
        items={steps.map(({ key, done, mayDo }, at) => ({
          id: key,
          ...(done ? { icon: 'check' as const } : { sign: String(at + 1) }),
          tone: done ? ('spruce' as const) : undefined,
          title: t(`monday.first.steps.${key}`),
          detail: done
            ? undefined
            : mayDo
              ? t(`monday.first.why.${key}`)
              : name
                ? t('monday.first.waitsFor', { name })
                : t('monday.first.waitsForNobody'),
          action: done ? (
            <Pill tone="green" icon="check">
              {t('monday.first.done')}
            </Pill>
          ) : mayDo ? (
            <LinkButton variant={key === next ? 'primary' : undefined} {...stepTarget(slug, key, first.round)}>
              {t(`monday.first.actions.${key}`)}
            </LinkButton>
          ) : undefined,
        }))}
      />
    </Card>
  );
}

function stepTarget(collab: string, key: FirstStepKey, round: First['round']): LinkTarget {
  if (key === 'organisation') return { to: '/s/$collab/actors', params: { collab } };
  if (key === 'invite') return { to: '/s/$collab/members', params: { collab } };
  if (!round) return { to: '/s/$collab/journey', params: { collab } };
  return { to: '/s/$collab/station/$station/$exercise', params: { collab, ...round } };
}
