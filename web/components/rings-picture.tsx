import './rings-picture.css';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type Ring, rings } from '../../domain/actor.ts';
import { useI18n } from '../lib/i18n.ts';
import { dotCapacity, placeDots, ringRadius } from '../lib/ring-layout.ts';
import { type RingDot, ringDotSentence } from './ring-dot.ts';

export type { RingDot } from './ring-dot.ts';

export type RingsPictureProps = {
  dots: readonly RingDot[];
  /** Live number in each ring; counted from the dots unless told. */
  counts?: Partial<Record<Ring, number>>;
  onSelect?: (id: string) => void;
  currentId?: string | null;
};

const keyMoves: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The four rings with every actor as a dot. One tab stop; arrow keys move among the dots, Enter chooses. */
export function RingsPicture({ dots, counts, onSelect, currentId }: RingsPictureProps) {
  const { t } = useI18n();
  const svg = useRef<SVGSVGElement>(null);
  const placed = placeAll(dots);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [shownId, setShownId] = useState<string | null>(null);
  const tabStop = placed.find(({ dot }) => dot.id === focusedId)?.dot.id ?? placed[0]?.dot.id;
  const shown = placed.find(({ dot }) => dot.id === shownId)?.dot;
  const count = (ring: Ring) => counts?.[ring] ?? dots.filter((dot) => dot.ring === ring).length;
  const summary = rings.map((ring) => t('rings.ringCount', { ring: t(`rings.${ring}`), count: count(ring) })).join(', ');

  function onKeyDown(event: KeyboardEvent, index: number): void {
    const dot = placed[index]?.dot;
    if (dot && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onSelect?.(dot.id);
    }
    const move = keyMoves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = (index + move + placed.length) % placed.length;
    setFocusedId(placed[next]?.dot.id ?? null);
    svg.current?.querySelectorAll<SVGGElement>('.ring-dot')[next]?.focus();
  }

  return (
    <div>
      <svg ref={svg} className="rings-picture" viewBox="0 0 400 400" role="group" aria-label={t('rings.picture', { summary })}>
        {rings.toReversed().map((ring) => (
          <circle key={ring} className={`ring-${ring}`} cx="200" cy="200" r={ringRadius[ring]} />
        ))}
        <RingNames count={count} />
        {placed.map(({ dot, place }, index) => (
          <g
            key={dot.id}
            className="ring-dot"
            role="button"
            tabIndex={dot.id === tabStop ? 0 : -1}
            data-tone={dot.tone}
            data-current={dot.id === currentId || undefined}
            aria-label={ringDotSentence(dot, t)}
            onClick={() => onSelect?.(dot.id)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onFocus={() => setShownId(dot.id)}
            onBlur={() => setShownId(null)}
            onPointerEnter={() => setShownId(dot.id)}
            onPointerLeave={() => setShownId(null)}
          >
            <circle cx={place.x} cy={place.y} r="11" fill="transparent" stroke="none" />
            <circle cx={place.x} cy={place.y} r="6" />
          </g>
        ))}
      </svg>
      {dots.length > 0 ? (
        <p className="rings-tip no-print" aria-hidden="true">
          {shown ? <strong>{ringDotSentence(shown, t)}</strong> : <span className="muted">{t('rings.dotHelp')}</span>}
        </p>
      ) : null}
    </div>
  );
}

/** The dots that fit, ring by ring from the middle, each with its place. The core shows its number instead of dots. */
function placeAll(dots: readonly RingDot[]) {
  return rings
    .filter((ring) => ring !== 'core')
    .flatMap((ring) => {
      const inRing = dots.filter((dot) => dot.ring === ring).slice(0, dotCapacity(ring));
      const places = placeDots(ring, inRing.length);
      return inRing.map((dot, index) => ({ dot, place: places[index]! }));
    });
}

function RingNames({ count }: { count: (ring: Ring) => number }) {
  const { t, format } = useI18n();
  const name = (ring: Ring) => (count(ring) > 0 ? `${t(`rings.${ring}`)} ${format.number(count(ring))}` : t(`rings.${ring}`));
  return (
    <g aria-hidden="true">
      <text className="ring-name ring-name-society" x="200" y="31">
        {name('society')}
      </text>
      <text className="ring-name ring-name-local" x="200" y="80">
        {name('local')}
      </text>
      <text className="ring-name ring-name-network" x="200" y="129">
        {name('network')}
      </text>
      <text className="ring-number" x="200" y="203">
        {format.number(count('core'))}
      </text>
      <text className="ring-name ring-name-core" x="200" y="221">
        {t('rings.core')}
      </text>
    </g>
  );
}
