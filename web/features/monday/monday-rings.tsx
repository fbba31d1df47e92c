import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { Monday } from '../../../contract/monday.ts';
import { rings } from '../../../domain/actor.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { RingsLegend } from '../../components/rings-legend.tsx';
import { RingsList } from '../../components/rings-list.tsx';
import { RingsPicture } from '../../components/rings-picture.tsx';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

/** The town's rings as a picture or as the equal list; both lead to the register. */
export function MondayRings({ slug, actors }: { slug: string; actors: Monday['actors'] }) {
  const { t, format } = useI18n();
  const navigate = useNavigate();
  const mayWrite = useMay('write-actors');
  const [asList, setAsList] = useState(false);
  const empty = rings.filter((ring) => !actors.some((actor) => actor.ring === ring));
  return (
    <Card
      title={t('rings.title')}
      aside={
        actors.length > 0 ? (
          <Button variant="plain" aria-pressed={asList} onClick={() => setAsList(!asList)}>
            {asList ? t('common.showAsPicture') : t('common.showAsList')}
          </Button>
        ) : null
      }
    >
      {actors.length === 0 ? (
        <EmptyState
          title={t('monday.noActorsTitle')}
          actions={
            mayWrite ? (
              <LinkButton to="/s/$collab/actors" params={{ collab: slug }}>
                {t('monday.noActorsAction')}
              </LinkButton>
            ) : null
          }
        >
          {t(mayWrite ? 'monday.noActors' : 'monday.noActorsYet')}
        </EmptyState>
      ) : asList ? (
        <RingsList dots={actors} />
      ) : (
        <>
          <RingsPicture dots={actors} onSelect={() => void navigate({ to: '/s/$collab/actors', params: { collab: slug } })} />
          <RingsLegend />
        </>
      )}
      {actors.length > 0 && empty.length > 0 ? (
        <p className="small muted">{t('monday.emptyRings', { rings: format.list(empty.map((ring) => t(`rings.${ring}`))) })}</p>
      ) : null}
    </Card>
  );
}
