import { Card } from '../../components/card.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Progress } from '../../components/progress.tsx';
import type { StationSummary } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

/** The station that is under way, and how far the group has come in it. */
export function NextStep({ slug, station }: { slug: string; station: StationSummary | undefined }) {
  const { t } = useI18n();
  if (!station) return null;
  return (
    <Card
      title={t('monday.nextTitle')}
      aside={
        <LinkButton variant="plain" to="/s/$collab/journey" params={{ collab: slug }}>
          {t('monday.wholeRoad')}
        </LinkButton>
      }
    >
      <p>
        <strong>{t('monday.nextStation', { number: station.number, title: station.shortTitle })}</strong>
      </p>
      <Progress
        value={station.done}
        max={Math.max(1, station.total)}
        label={t('monday.nextDone', { done: station.done, total: station.total })}
      />
    </Card>
  );
}
