import './thread.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ThreadItem } from '../../../contract/thread.ts';
import { parseItemRef } from '../../../domain/item-ref.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { Pill } from '../../components/pill.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { actorHash } from '../actors/use-asked-actor.ts';
import { usePlaceWords } from './use-place-words.ts';

/** The golden thread of an item: from the first note, over the item itself, to what came of it. A list, each step a link. */
export function ThreadDialog({ itemRef, onClose }: { itemRef: string; onClose: () => void }) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const thread = useQuery(api.thread.get.queryOptions({ input: { collaboration, ref: itemRef } }));
  return (
    <Dialog open onClose={onClose} title={t('thread.title')} size="wide">
      {thread.error ? <ProblemNotice error={thread.error} onRetry={() => void thread.refetch()} /> : null}
      {thread.isPending ? <PageLoading /> : null}
      {thread.data ? (
        <>
          <ol className="thread">
            {thread.data.from.toReversed().map((item) => (
              <Step key={item.ref} item={item} onLeave={onClose} />
            ))}
            <Step item={thread.data.item} here onLeave={onClose} />
            {thread.data.to.map((item) => (
              <Step key={item.ref} item={item} onLeave={onClose} />
            ))}
          </ol>
          {thread.data.from.length + thread.data.to.length === 0 ? <p className="muted">{t('thread.alone')}</p> : null}
        </>
      ) : null}
    </Dialog>
  );
}

/** The address of an organisation opens its sheet. */
const hashOf = (ref: string) => {
  const known = parseItemRef(ref);
  return known?.kind === 'actor' ? actorHash(known.id) : '';
};

function Step({ item, here = false, onLeave }: { item: ThreadItem; here?: boolean; onLeave: () => void }) {
  const { t, format } = useI18n();
  const placeWords = usePlaceWords();
  const brought = item.broughtAt
    ? t(item.broughtBy ? 'thread.broughtBy' : 'thread.broughtOn', {
        name: item.broughtBy ?? '',
        date: format.date(item.broughtAt, 'short'),
      })
    : null;
  return (
    <li className="thread-step" aria-current={here || undefined}>
      <strong>{item.label}</strong>
      <span className="thread-place">
        {item.removed ? <Pill tone="outline">{t('thread.removed')}</Pill> : null}
        {item.place ? <PlaceLink place={item.place} itemRef={item.ref} words={placeWords(item.place)} onLeave={onLeave} /> : null}
        {brought ? <small>{brought}</small> : null}
      </span>
    </li>
  );
}

type PlaceLinkProps = { place: NonNullable<ThreadItem['place']>; itemRef: string; words: string; onLeave: () => void };

function PlaceLink({ place, itemRef, words, onLeave }: PlaceLinkProps) {
  const collab = useSlug();
  if (place.kind === 'field' && place.station && place.exercise)
    return (
      <Link
        to="/s/$collab/station/$station/$exercise"
        params={{ collab, station: place.station, exercise: place.exercise }}
        hash={place.field ?? ''}
        onClick={onLeave}
      >
        {words}
      </Link>
    );
  if (place.kind === 'plan' && place.tab)
    return (
      <Link to="/s/$collab/plan/$tab" params={{ collab, tab: place.tab }} onClick={onLeave}>
        {words}
      </Link>
    );
  if (place.kind === 'actors')
    return (
      <Link to="/s/$collab/actors" params={{ collab }} hash={hashOf(itemRef)} onClick={onLeave}>
        {words}
      </Link>
    );
  if (place.kind === 'register' && place.register)
    return (
      <Link to="/s/$collab/registers/$register" params={{ collab, register: place.register }} onClick={onLeave}>
        {words}
      </Link>
    );
  return <span>{words}</span>;
}
